package fangpiao.filing;

/**
 * Where a filing came from.
 *
 * @param by the account of the other system, or the official who brought the file
 * @param fileNo the file; null for the interface
 */
public record Source(String by, Long fileNo) {

    public static Source ofInterface(String account) {
        return new Source(account, null);
    }
}
