package fangpiao.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Asks the engine whether the password is right; its lock after wrong passwords stays in force. */
@Component
class EngineLogin implements AuthenticationManager {

    private final IdentityService identityService;

    EngineLogin(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var user = attempt.getName();
        if (!passwordIsRight(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("用户名或密码错误，或账号暂时锁定");
        }
        var groups = identityService.createGroupQuery().groupMember(user).list();
        return UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                groups.stream()
                        .map(group -> new SimpleGrantedAuthority("ROLE_" + group.getId()))
                        .toList());
    }

    private boolean passwordIsRight(String user, String password) {
        try {
            return identityService.checkPassword(user, password);
        } catch (org.camunda.bpm.engine.AuthenticationException locked) {
            return false;
        }
    }
}
