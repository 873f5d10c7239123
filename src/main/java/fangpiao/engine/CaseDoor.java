package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Where our own pages open cases: through the start form of the diagram, in the name of who sits at the screen. */
@Component
public class CaseDoor {

    private static final String AUTHORITY = "ROLE_";

    private final FormService forms;
    private final RepositoryService diagrams;
    private final IdentityService identities;

    // lazily, because desks that the engine's own beans need ask who is acting
    CaseDoor(@Lazy FormService forms, @Lazy RepositoryService diagrams, @Lazy IdentityService identities) {
        this.forms = forms;
        this.diagrams = diagrams;
        this.identities = identities;
    }

    /** Hands in the start form in the person's name, in a transaction of its own unless the caller has one. */
    public CaseNo open(
            CaseKind kind, org.springframework.security.core.Authentication person, Map<String, Object> form) {
        String definition = definitionOf(kind);
        identities.setAuthentication(person.getName(), groupsOf(person));
        try {
            return new CaseNo(forms.submitStartForm(definition, form).getBusinessKey());
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Does something that is no form in the name of who sits at the screen. */
    public <T> T as(org.springframework.security.core.Authentication person, Supplier<T> act) {
        identities.setAuthentication(person.getName(), groupsOf(person));
        try {
            return act.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Who hands in the form that is being worked; nobody when the house itself acts, by a timer or the daily sheet. */
    public Optional<String> actor() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Whether whoever hands in the form is of this group. */
    public boolean actorIsOf(String group) {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .filter(groups -> groups.contains(group))
                .isPresent();
    }

    /** Whether a user is of this group now, whatever he was when he logged in. */
    public boolean isOf(String user, String group) {
        return identities.createUserQuery().userId(user).memberOfGroup(group).count() > 0;
    }

    /** The start form of a kind of case, as the diagram that is now in force was deployed with it. */
    public StartForm formOf(CaseKind kind) {
        try (InputStream file = forms.getDeployedStartForm(definitionOf(kind))) {
            return StartForm.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(kind.processKey(), e);
        }
    }

    private String definitionOf(CaseKind kind) {
        return diagrams.createProcessDefinitionQuery()
                .processDefinitionKey(kind.processKey())
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static List<String> groupsOf(org.springframework.security.core.Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.substring(AUTHORITY.length()))
                .toList();
    }
}
