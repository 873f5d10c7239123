/**
 * The voucher on paper, and the public check of it. The paper says what the tables say at the moment it is made, in the
 * fields that the bureau's letter names; its QR code leads to a page that anybody may open and that tells state, term and
 * amounts but nothing about persons.
 *
 * <pre>
 * state of the voucher                     on paper
 * APPROVED, PRINTED                        marked 打印样张: the term begins only with the seal
 * ISSUED, ACTIVE, PARTIALLY_USED, used up  as it is
 * being cashed out, or later               refused, also when the daily sheet has not yet marked the end of the term
 * </pre>
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "document", "voucher", "agreement", "project", "policy", "purchase"})
package fangpiao.certificate;
