using ContactCenter.Foundation.Settings;

namespace ContactCenter.Tests.Setup;

/// <summary>The program reads the local file where it was typed: after <c>appsettings.json</c>, before the environment and the command line.</summary>
public sealed class LocalSettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_wins_over_what_comes_with_the_program()
    {
        await WriteAsync("""{"Vonage":{"Platform":"Live"}}""");

        (await StartAsync()).Errors.Should().Contain("Vonage:ApplicationId: is needed when Platform is Live");
    }

    [Fact]
    public async Task The_environment_wins_over_the_file()
    {
        await WriteAsync("""{"Vonage":{"CallsPerSecond":"none","RequestsPerSecond":"none"}}""");

        var ended = await StartAsync(("Vonage:CallsPerSecond", "3"));

        ended.Errors.Should().Contain("Vonage:RequestsPerSecond").And.NotContain("Vonage:CallsPerSecond");
    }

    [Fact]
    public async Task The_command_line_wins_over_the_file()
    {
        await WriteAsync("""{"Vonage":{"CallsPerSecond":"none","RequestsPerSecond":"none"}}""");

        var ended = await ServerProcess.RunAsync(["--Vonage:CallsPerSecond=3"], [], _folder.Path);

        ended.Errors.Should().Contain("Vonage:RequestsPerSecond").And.NotContain("Vonage:CallsPerSecond");
    }

    [Fact]
    public async Task Commands_read_it_too()
    {
        await WriteAsync("""{"Storage":{"Provider":"Nowhere"}}""");

        var ended = await ServerProcess.RunAsync(["backup", "copy.db"], [], _folder.Path);

        (ended.ExitCode, ended.Errors.Contains("Storage:Provider", StringComparison.Ordinal)).Should().Be((1, true));
    }

    [Fact]
    public async Task A_section_that_nobody_knows_is_told()
    {
        await WriteAsync("""{"Vonnage":{}, "Depatments": {"Sales":{}}}""");

        (await StartAsync()).Errors.Should().Contain("Depatments");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_by_its_name()
    {
        await WriteAsync("{");

        var ended = await StartAsync();

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain(_folder.File(LocalSettings.FileName)).And.NotContain("   at ");
    }

    private Task WriteAsync(string text) => File.WriteAllTextAsync(_folder.File(LocalSettings.FileName), text, TestContext.Current.CancellationToken);

    private Task<EndedProcess> StartAsync(params (string Key, string? Value)[] environment) =>
        ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0"], environment, _folder.Path);
}
