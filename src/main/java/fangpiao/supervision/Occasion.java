package fangpiao.supervision;

/** What has happened to an estate, as its holders are told. */
enum Occasion {
    OPENED("启动退库") {
        @Override
        String tell(SupervisedEstate estate, Trigger ground) {
            String stands = ground.stopsSalesAtOnce() ? "，即日起暂停新的房票锁定" : "，调查期间照常销售";
            return "楼盘「%s」因「%s」启动退库调查%s。".formatted(estate.name(), ground.plain(), stands);
        }
    },
    SUSPENDED("暂停销售") {
        @Override
        String tell(SupervisedEstate estate, Trigger ground) {
            return "楼盘「%s」因「%s」被决定暂停房票销售。".formatted(estate.name(), ground.plain());
        }
    },
    REINSTATED("恢复在库") {
        @Override
        String tell(SupervisedEstate estate, Trigger ground) {
            return "楼盘「%s」的退库调查已结束，该楼盘在库，照常销售。".formatted(estate.name());
        }
    },
    REMOVED("退出房源库") {
        @Override
        String tell(SupervisedEstate estate, Trigger ground) {
            return "楼盘「%s」因「%s」退出房源库，不再接受新的房票锁定。".formatted(estate.name(), ground.plain());
        }
    };

    private final String chinese;

    Occasion(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    abstract String tell(SupervisedEstate estate, Trigger ground);
}
