package fangpiao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser before the house's door. One that does not start fails the test. */
class Chromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    private final String house;

    Chromium(int port) {
        this.house = "http://localhost:" + port;
    }

    /** Somebody without login, before a window of that size. */
    Page anybody(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(house)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(width, height))
                .newPage();
    }

    Page loggedInAs(String user) {
        Page page = anybody(1400, 1000);
        page.navigate("/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", "fangpiao-demo");
        page.click("button[type=submit]");
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
