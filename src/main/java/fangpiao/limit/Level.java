package fangpiao.limit;

/** Who is told of a limit, from the one who has the task in hand upwards. */
public enum Level {
    WORKER("承办人"),
    HEAD("科室负责人"),
    LEADER("分管领导");

    private final String chinese;

    Level(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
