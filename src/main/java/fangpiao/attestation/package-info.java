/**
 * Attestations (办理凭据): each decision as a signed text. In the transaction of a decision, and before anything follows from it,
 * this module writes down what the form showed, what was answered, who acted, for whom, when and with which result; chains it
 * by SM3 to the attestation before it in the same case, and signs it with the office's key. Nothing of it is ever changed; who
 * has to correct a decision decides again, and either attestation names the other.
 *
 * <pre>
 * part         holds                                                kept by
 * seen         tables and fields as the form showed them            its digest in the signed text
 * answers      all fields a person could fill in                    its digest in the signed text
 * signed text  case, step, who, for whom, when, result, digests     the signature
 * signature    the office's, over the signed text                   the digest of both, in the next signed text
 * key          the public half, from which decision on              its id, which is a digest of it
 * </pre>
 *
 * The opinions of those before are not kept a second time: the chain leads to them. The private key is in the keystore that
 * {@code startup} opens, and nowhere else; the demo makes one at each start.
 *
 * Refuses: two first attestations of one case at one instant; a key that another one has replaced.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "identity", "document", "startup"})
package fangpiao.attestation;
