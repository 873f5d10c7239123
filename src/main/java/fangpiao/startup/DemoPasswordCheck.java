package fangpiao.startup;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to open an installation for real work to users whose password everybody knows. */
@Component
@Profile("prod | (!demo & !test)")
class DemoPasswordCheck implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final PasswordManager passwords;

    DemoPasswordCheck(ProcessEngine engine) {
        this.identityService = engine.getIdentityService();
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
    }

    @Override
    public void afterSingletonsInstantiated() {
        var weak = identityService.createUserQuery().list().stream()
                .filter(this::hasDemoPassword)
                .map(User::getId)
                .collect(Collectors.joining(", "));
        if (!weak.isEmpty()) {
            throw new StartRefused(
                    "有用户仍在使用演示密码 / users still have the demo password: " + weak + ".",
                    "正式环境请使用没有演示用户的数据库 / use a database without demo users.");
        }
    }

    /** Compares the stored hash itself: a trial login would count as a failed attempt and lock the user. */
    private boolean hasDemoPassword(User user) {
        var stored = (UserEntity) user;
        return passwords.check(DemoPassword.VALUE + stored.getSalt(), stored.getPassword());
    }
}
