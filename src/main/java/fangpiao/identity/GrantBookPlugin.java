package fangpiao.identity;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the {@link GrantBook} where the engine asks for grants. */
@Component
class GrantBookPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

    private final JdbcClient db;

    GrantBookPlugin(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var factories = new ArrayList<SessionFactory>(
                engine.getCustomSessionFactories() == null ? List.of() : engine.getCustomSessionFactories());
        factories.add(this);
        engine.setCustomSessionFactories(factories);
    }

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new GrantBook(db);
    }
}
