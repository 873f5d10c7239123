package fangpiao.shared;

/** Amounts in the capital numerals of Chinese accounting (大写金额), which cannot be altered with a pen. */
final class AmountInCapitals {

    private static final String[] DIGITS = "零壹贰叁肆伍陆柒捌玖".split("");
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};

    private AmountInCapitals() {}

    static String of(long fen) {
        if (fen < 0) return "负" + of(Math.negateExact(fen));
        String yuan = yuan(fen / 100);
        String fraction = fraction((int) (fen % 100 / 10), (int) (fen % 10), !yuan.isEmpty());
        if (yuan.isEmpty()) return fraction.isEmpty() ? "零元整" : fraction;
        return yuan + "元" + (fraction.isEmpty() ? "整" : fraction);
    }

    private static String yuan(long yuan) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (yuan / pow(10_000, group) % 10_000);
            if (four == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || four < 1000)) words.append("零");
            words.append(four(four)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String four(int number) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) words.append("零");
            words.append(DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static String fraction(int jiao, int fen, boolean afterYuan) {
        if (jiao == 0 && fen == 0) return "";
        String words = jiao > 0 ? DIGITS[jiao] + "角" : afterYuan ? "零" : "";
        return fen > 0 ? words + DIGITS[fen] + "分" : words + "整";
    }

    private static long pow(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) result *= base;
        return result;
    }
}
