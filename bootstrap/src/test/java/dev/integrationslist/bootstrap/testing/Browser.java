package dev.integrationslist.bootstrap.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Chromium without a window, which knows no host but this machine and tells what it asked for. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * The browser of this machine; empty where there is none.
     *
     * @param profile an empty folder for what it keeps
     */
    public static Optional<Browser> start(Path profile) {
        return onPath("chromium")
                .or(() -> onPath("google-chrome"))
                .flatMap(browser -> onPath("chromedriver").map(driver -> start(browser, driver, profile)));
    }

    private static Optional<File> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    private static Browser start(File browser, File driver, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=1300,2800",
                "--user-data-dir=" + profile);
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(started);
    }

    public void open(String address) {
        driver.get(address);
    }

    /** What a selector finds, once it is to be seen. */
    public WebElement see(String selector) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public void click(String selector) {
        see(selector).click();
    }

    /** Types keys into what has the focus. */
    public void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /**
     * Runs a script in the page.
     *
     * @param body may return a value, which is awaited if it is a promise
     */
    public Object run(String body, Object... arguments) {
        Object result = driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];" + "(async () => {" + body
                        + "})().then(done, (error) => done('failed: ' + error));",
                arguments);
        if (result instanceof String text && text.startsWith("failed: ")) {
            throw new AssertionError(text + ", of: " + body);
        }
        return result;
    }

    /** Waits until a script in the page returns true. */
    public void until(String body, Object... arguments) {
        waiting().withMessage(body).until(any -> Boolean.TRUE.equals(driver.executeScript(body, arguments)));
    }

    /** Waits until something outside the page is true. */
    public void until(BooleanSupplier condition) {
        waiting().until(any -> condition.getAsBoolean());
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public void back() {
        driver.navigate().back();
    }

    public void forward() {
        driver.navigate().forward();
    }

    /** Opens a window with a session of its own, and goes on there. */
    public void newWindow() {
        driver.switchTo().newWindow(WindowType.WINDOW);
    }

    /** Closes this window and goes on in the one that was opened first. */
    public void closeWindow() {
        driver.close();
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
    }

    /** Shows pages in a size, in CSS pixels, and in the user's preference of light or dark. */
    public void view(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Saves what is downloaded in a folder. */
    public void saveTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** What it shows, as a PNG. */
    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** The addresses that it asked for since it was asked last, but for those of pages that are its own. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).get("message"))
                .filter(event -> event.get("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url"))
                .map(JsonNode::asString)
                .filter(address -> !address.startsWith("chrome://"))
                .toList();
    }

    /** What pages complained of, such as what their policy forbade. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
