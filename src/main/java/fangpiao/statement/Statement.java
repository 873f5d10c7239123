package fangpiao.statement;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Refusal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A statement as it was issued, and what both sides have done with it.
 *
 * @param version above 1 where the month was reopened and its books changed, or an objection was answered
 * @param corrected whether a later one has taken its place
 * @param issuedBy null where the calendar did it
 */
public record Statement(
        Figures figures,
        int version,
        boolean corrected,
        byte[] digest,
        String issuedBy,
        LocalDateTime issuedAt,
        List<Signature> signatures,
        List<Dispute> disputes) {

    public String no() {
        return figures.no(version);
    }

    public Kind kind() {
        return figures.kind();
    }

    public BookMonth month() {
        return figures.month();
    }

    /** Whether it is this company's. */
    public boolean isOf(String creditCode) {
        return kind() == Kind.DEVELOPER && figures.party().equals(creditCode);
    }

    /** As it is printed below the figures. */
    public String digestInHex() {
        return HexFormat.of().formatHex(digest);
    }

    public Optional<Signature> signatureOf(Side side) {
        return signatures.stream().filter(signature -> signature.side() == side).findFirst();
    }

    public Optional<Dispute> openDispute() {
        return disputes.stream().filter(Dispute::isOpen).findFirst();
    }

    /** Whether it is for the developer to sign or to object. */
    public boolean mayDeveloperSpeak() {
        return kind() == Kind.DEVELOPER
                && !corrected
                && signatureOf(Side.DEVELOPER).isEmpty()
                && openDispute().isEmpty();
    }

    /** Refuses to sign it or to object to it where that cannot be. */
    void requireOpen() {
        if (corrected) throw new Refusal("该对账单已由新的对账单代替，请在新的对账单上办理。");
        openDispute().ifPresent(dispute -> {
            throw new Refusal("该对账单的异议（差异%s元）尚未答复，请待答复后再办理。".formatted(dispute.amount()));
        });
    }

    /** Both sides have signed. */
    public boolean isFixed() {
        return signatures.size() == kind().sides().size();
    }

    /** In words, for lists. */
    public String state() {
        if (corrected) return "已由新的对账单代替";
        if (isFixed()) return "双方已签认";
        if (openDispute().isPresent()) return "有异议待处理";
        if (signatures.isEmpty()) return "待双方签认";
        return "待" + missingSide().chinese() + "签认";
    }

    /** Whether what is kept is what was issued, and what the books still say. */
    boolean agreesWith(Figures books) {
        return Arrays.equals(digest, figures.digest())
                && Arrays.equals(digest, books.named(figures.partyName()).digest());
    }

    private Side missingSide() {
        return kind().sides().stream()
                .filter(side -> signatureOf(side).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
