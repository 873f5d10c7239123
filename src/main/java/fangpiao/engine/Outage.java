package fangpiao.engine;

/** Something went wrong that nobody at the counter can mend; the log has the cause under the number that is shown. */
public class Outage extends RuntimeException {

    Outage(String number, Throwable cause) {
        super("系统暂时无法完成操作，未作任何变更；请稍后重试，或将编号 " + number + " 告知系统管理员。", cause);
    }
}
