using System.Collections.Frozen;
using System.Text;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Web.Console;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Tests.Web;

/// <summary>The console below a path, as behind a proxy that has other things beside it.</summary>
public sealed class PageBelowAPathTests
{
    private const string Built = """
        <meta name="base-path" content="/" /><meta name="phones" content="/simulator" /><meta name="build" content="" />
        <script src="./scheme.js" nonce="__NONCE__"></script>
        """;

    private static readonly Business Somebody = new("Example Inc.", Zone: null, DayOfWeek.Monday);

    [Fact]
    public async Task All_that_the_page_names_lies_below_it()
    {
        var text = await SentAsync(new(Built, "/cc/", "/cc/simulator", "1.0.0-abc", Somebody));

        text.Should().Contain("""name="base-path" content="/cc/" """.TrimEnd()).And.Contain("""name="phones" content="/cc/simulator" """.TrimEnd())
            .And.Contain("""name="build" content="1.0.0-abc" """.TrimEnd()).And.Contain("""src="/cc/scheme.js" """.TrimEnd()).And.NotContain("__NONCE__");
    }

    [Fact]
    public async Task A_path_is_no_markup() =>
        (await SentAsync(new(Built, "/\"><script>/", phones: null, "", Somebody))).Should().NotContain("<script>/");

    [Fact]
    public async Task Without_the_console_the_page_leads_to_the_phones_below_it()
    {
        var page = await SentAsync(new(PageWithoutConsole.Text, "/cc/", "/cc/simulator", "1.0.0-abc", Somebody));

        page.Should().Contain("\"/cc/simulator\"").And.Contain("\"/cc/docs\"").And.Contain("npm");
    }

    [Fact]
    public void A_server_that_was_built_without_the_console_has_no_files()
    {
        var files = ConsoleFiles.Read(Path.Combine(Path.GetTempPath(), "nothing is here"));

        files.Should().Be(new ConsoleFiles(Page: null, FrozenDictionary<string, ConsoleFile>.Empty));
    }

    private static async Task<string> SentAsync(ConsolePage page)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Method = "GET" }, Response = { Body = body } };
        await page.SendAsync(context);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
