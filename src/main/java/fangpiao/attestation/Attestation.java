package fangpiao.attestation;

import fangpiao.shared.Sm3;

/**
 * A decision as it was signed.
 *
 * @param no within its case
 * @param seen what the form showed, as canonical text
 * @param answers what was answered, as canonical text
 * @param digest SM3 over signed text and signature
 * @param keyId whose signature it is
 */
record Attestation(
        long decisionId,
        String caseNo,
        int no,
        SignedText signedText,
        String seen,
        String answers,
        byte[] digest,
        String keyId,
        byte[] signature) {

    /** The place of an attestation in the chain of its case, as the next one asks for it. */
    record Link(int no, byte[] digest) {

        /** Before the first one. */
        static final Link NONE = new Link(0, Sm3.nothing());
    }

    Link link() {
        return new Link(no, digest);
    }
}
