using System.Net;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>Who can read the server's folder makes the first admin.</summary>
public sealed class FirstAdminTests : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private FakeWebhooks? _fake;

    private string File => Path.Combine(_folder.Path, "first-admin");

    private string Code => System.IO.File.ReadAllText(File).Trim();

    public async ValueTask DisposeAsync()
    {
        if (_fake is not null)
            await _fake.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_code_in_the_folder_makes_the_first_admin_and_is_gone()
    {
        var browser = await StartAsync();
        var code = Code;
        code.Should().MatchRegex("^[0-9a-f]{32}$");
        if (!OperatingSystem.IsWindows())
            System.IO.File.GetUnixFileMode(File).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _fake!.Logs.Entries.Should().NotContain(entry => entry.Message.Contains(code, StringComparison.Ordinal), "the log names the file only");
        (await browser.GetAsync("sign-in")).Json.GetProperty("firstAdmin").GetBoolean().Should().BeTrue();

        (await MakeAsync(browser, code)).Status.Should().Be(HttpStatusCode.OK);

        (await browser.GetAsync("me")).Json.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Should().Equal("admin");
        System.IO.File.Exists(File).Should().BeFalse();
        (await MakeAsync(new(_fake.Platform), code, user: "eve")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await browser.GetAsync("sign-in")).Json.GetProperty("firstAdmin").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Five_wrong_tries_end_it()
    {
        var browser = await StartAsync();
        var code = Code;
        for (var i = 0; i < 4; i++)
            (await MakeAsync(browser, "0123")).Status.Should().Be(HttpStatusCode.Unauthorized);
        System.IO.File.Exists(File).Should().BeTrue();
        (await MakeAsync(browser, "0123")).Status.Should().Be(HttpStatusCode.Unauthorized);

        System.IO.File.Exists(File).Should().BeFalse();
        (await MakeAsync(browser, code)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_an_hour_it_is_gone_and_the_next_start_makes_another()
    {
        var browser = await StartAsync();
        var code = Code;
        _fake!.Clock.Advance(TimeSpan.FromHours(1));

        System.IO.File.Exists(File).Should().BeFalse();
        (await MakeAsync(browser, code)).Status.Should().Be(HttpStatusCode.Unauthorized);
        browser = await StartAsync();
        Code.Should().NotBe(code);
        (await MakeAsync(browser, Code)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_made_only_while_no_admin_can_sign_in()
    {
        await StartAsync();
        await Browser.AddAsync(_fake!, "Ada", Role.Admin);
        await StartAsync();

        System.IO.File.Exists(File).Should().BeFalse();
    }

    [Fact]
    public async Task A_fault_costs_nothing()
    {
        var browser = await StartAsync();

        var faulty = await MakeAsync(browser, Code, user: "two words", newPassword: "short");

        faulty.Status.Should().Be(HttpStatusCode.BadRequest);
        faulty.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("user", "newPassword");
        (await MakeAsync(browser, Code)).Status.Should().Be(HttpStatusCode.OK);
    }

    private static Task<ApiReply> MakeAsync(Browser browser, string code, string user = "ada", string newPassword = Browser.Password) =>
        browser.PostAsync("sessions/first-admin", new { code, name = "Ada", user, newPassword });

    /// <summary>Starts the server, the next process if there was one.</summary>
    private async Task<Browser> StartAsync()
    {
        if (_fake is not null)
            await _fake.DisposeAsync();
        _fake = new(settings: FakeWebhooks.Kept(_folder.Path));
        return new(_fake.Platform);
    }
}
