package fangpiao.secondfactor;

import fangpiao.startup.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to open with a key that is not the one the secrets were closed with: nobody could act, and nobody would know why. */
@Component
class KeyCheck implements SmartInitializingSingleton {

    private final Factors factors;
    private final SecretBox box;

    KeyCheck(Factors factors, SecretBox box) {
        this.factors = factors;
        this.box = box;
    }

    @Override
    public void afterSingletonsInstantiated() {
        factors.allLive().stream().limit(1).forEach(this::open);
    }

    private void open(Factor factor) {
        try {
            box.open(factor.box(), factor.person());
        } catch (IllegalStateException e) {
            throw new StartRefused(
                    "动态口令密钥与数据库中已绑定的不符 / the key of the second factor is not the one the database was written with.",
                    "请恢复原来的 FANGPIAO_SECOND_FACTOR_KEY / bring back the former FANGPIAO_SECOND_FACTOR_KEY.",
                    e);
        }
    }
}
