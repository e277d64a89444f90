using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests.World;

/// <summary>The console as a person finds things on it: by role and name. What the browser refuses is remembered.</summary>
public sealed class ConsolePages
{
    private const int Wide = 1440;
    private const int Narrow = 390;
    private const int Narrowest = 320;
    private const int Tall = 900;

    private static readonly string[] OnlyColours = ["color-contrast", "link-in-text-block"];

    /// <summary>Where <c>CONSOLE_SCREENSHOTS</c> asks for pictures of every page, to be looked at.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CONSOLE_SCREENSHOTS");

    private readonly List<string> _refused = [];

    private ConsolePages(IPage page, Uri url)
    {
        Page = page;
        Url = url;
        page.Console += (_, message) => Remember(message.Text);
        page.PageError += (_, fault) => _refused.Add(fault);
    }

    public IPage Page { get; }

    public Uri Url { get; }

    /// <summary>What the page's policy has refused, and errors that nobody has caught.</summary>
    public IReadOnlyList<string> Refused => _refused;

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task<ConsolePages> OpenAsync(Chromium chromium, Uri server, string path)
    {
        var console = new ConsolePages(await chromium.OpenAsync(width: Wide, height: Tall), server);
        await console.Page.GotoAsync(new Uri(server, path).AbsoluteUri);
        return console;
    }

    /// <summary>Follows a link of the navigation, also of those for which there is no room; the focus is then on the heading of the page.</summary>
    public async Task GoAsync(string link, string heading)
    {
        var navigation = Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages", Exact = true });
        var way = navigation.GetByRole(AriaRole.Link, new() { Name = link, Exact = true, IncludeHidden = true });
        await Expect(way).ToBeAttachedAsync();
        if (!await way.IsVisibleAsync())
            await navigation.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await way.ClickAsync();
        await Expect(Heading(heading)).ToBeVisibleAsync();
        await Expect(Heading(heading)).ToBeFocusedAsync();
    }

    /// <summary>Signs in as one of the simulator's people, such as <c>Ada, admin</c>.</summary>
    public async Task SignInAsAsync(string person, string heading)
    {
        await Button(person).ClickAsync();
        await Expect(Heading(heading)).ToBeVisibleAsync();
    }

    /// <summary>The page stands in the way of nobody, and needs no scrolling sideways on a phone.</summary>
    /// <param name="name">Of its pictures.</param>
    /// <param name="isFull">Whether it shows all it can: then it is tried in dark, and on the narrowest screen, too.</param>
    public async Task ShouldBeFineAsync(string name, bool isFull = false)
    {
        await ShouldStandInNobodysWayAsync(name);
        if (isFull)
        {
            await ShowInAsync(ColorScheme.Dark);
            await ShouldStandInNobodysWayAsync($"{name} in dark", OnlyColours);
            await ShowInAsync(ColorScheme.Light);
            await Page.SetViewportSizeAsync(Narrowest, Tall);
            await ShouldStandInNobodysWayAsync($"{name} at {Narrowest} pixels");
        }

        await Page.SetViewportSizeAsync(Narrow, Tall);
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.Should().Be(0, "{0} fits on a phone", name);
        if (Pictures is not null)
            await TakePicturesAsync(name);
        await Page.SetViewportSizeAsync(Wide, Tall);
    }

    /// <summary>The system's colours change, and the page has followed.</summary>
    private async Task ShowInAsync(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", scheme.ToString().ToLowerInvariant());
    }

    private async Task ShouldStandInNobodysWayAsync(string when, params string[] rules) =>
        (await Axe.ViolationsAsync(Page, rules)).Should().BeEmpty("of {0}", when);

    private async Task TakePicturesAsync(string name)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in new[] { Wide, Narrow })
            {
                await Page.SetViewportSizeAsync(width, Tall);
                await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures!, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
            }
        }

        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private void Remember(string text)
    {
        if (text.Contains("Content Security Policy", StringComparison.Ordinal) || text.Contains("Trusted", StringComparison.Ordinal))
            _refused.Add(text);
    }
}
