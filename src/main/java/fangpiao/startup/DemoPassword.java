package fangpiao.startup;

/** The password of every demo user: printed at the start of the demo, refused everywhere else. */
public final class DemoPassword {

    public static final String VALUE = "fangpiao-demo";

    private DemoPassword() {}
}
