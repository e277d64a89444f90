using System.Net;
using System.Text;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>A copy of the database does not tell what authenticator apps know.</summary>
public sealed class ProtectedSecretTests : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private FakeWebhooks _fake;

    public ProtectedSecretTests() => _fake = new(settings: FakeWebhooks.Kept(_folder.Path));

    private string Keys => Path.Combine(_folder.Path, "keys");

    public async ValueTask DisposeAsync()
    {
        await _fake.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Neither_secret_nor_recovery_codes_stand_in_the_database_and_only_the_owner_may_read_the_keys()
    {
        Directory.EnumerateFiles(Keys).Select(Path.GetFileName).Should().Equal(["recordings.key"], "nobody has needed another");
        var (app, codes) = await SetUpAsync();

        foreach (var (file, bytes) in _folder.Contents("*.db*"))
        {
            var text = Encoding.Latin1.GetString(bytes);
            text.Should().NotContain(app.Secret, file);
            codes.Should().OnlyContain(code => !text.Contains(code, StringComparison.OrdinalIgnoreCase));
        }

        Directory.EnumerateFiles(Keys).Should().HaveCountGreaterThan(1);
        if (OperatingSystem.IsWindows())
            return;
        File.GetUnixFileMode(Keys).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in Directory.EnumerateFiles(Keys))
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task An_app_counts_after_a_restart()
    {
        var (app, _) = await SetUpAsync();

        await RestartAsync();

        (await new Browser(_fake.Platform).SignInAsync("sue")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await new Browser(_fake.Platform).SignInAsync("sue", code: app.Code())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_the_keys_recovery_codes_count_and_the_log_says_what_is_missing()
    {
        var (app, codes) = await SetUpAsync();

        await RestartAsync(() => Directory.Delete(Keys, recursive: true));

        (await new Browser(_fake.Platform).SignInAsync("sue", code: app.Code())).Status.Should().Be(HttpStatusCode.Unauthorized);
        _fake.Logs.Entries.Should().Contain(line => line.Message.Contains("its key is not in", StringComparison.Ordinal));
        (await new Browser(_fake.Platform).SignInAsync("sue", code: codes[0])).Status.Should().Be(HttpStatusCode.OK);
    }

    private async Task<(AuthenticatorApp App, IReadOnlyList<string> RecoveryCodes)> SetUpAsync()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");
        return await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);
    }

    private async Task RestartAsync(Action? between = null)
    {
        var now = _fake.Clock.GetUtcNow();
        await _fake.DisposeAsync();
        between?.Invoke();
        _fake = new(settings: FakeWebhooks.Kept(_folder.Path));
        _fake.Clock.Leap(now - _fake.Clock.GetUtcNow());
    }
}
