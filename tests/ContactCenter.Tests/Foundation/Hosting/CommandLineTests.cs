
namespace ContactCenter.Tests.Foundation.Hosting;

/// <summary>What the program answers to what is typed.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("demmo", "'demmo' is not a command; say demo, ")]
    [InlineData("demmo --help", "'demmo' is not a command; say demo, ")]
    [InlineData("demmo --version", "'demmo' is not a command; say demo, ")]
    [InlineData("demo now", "'now' is too much; say: demo")]
    [InlineData("backup", "Something is missing; say: backup FILE")]
    [InlineData("restore --Storage:Path=data", "Something is missing; say: restore FILE")]
    [InlineData("compact x", "'x' is too much; say: compact")]
    [InlineData("rotate-key x", "'x' is too much; say: rotate-key")]
    [InlineData("rotate-key --new-key AAEC", "--new-key is not an option; ")]
    [InlineData("backup x --without-recordings", "--without-recordings is not an option; ")]
    [InlineData("search", "Something is missing; say: search rebuild")]
    [InlineData("search all", "'all' is not what can be done with the search; say search rebuild.")]
    [InlineData("search rebuild --Search:Index=false", "Search:Index is false: there is no index to build.")]
    [InlineData("search rebuild --Storage:Provider=Memory", "Storage:Provider is Memory and no server runs: ")]
    [InlineData("users", "Something is missing; say: users add|list|reset|disable|role [NAME]")]
    [InlineData("users sing", "users knows add, list, reset, disable, role, and not 'sing'")]
    [InlineData("users list a b", "'b' is too much; say: users ")]
    [InlineData("models", "Something is missing; say: models list|add [NAME|URL|FILE]")]
    [InlineData("models add", "models knows 'models list' and 'models add NAME|URL|FILE'")]
    [InlineData("models add nothing --unchecked --Storage:Path=data", "'nothing' is no file, no address, and none of the published models")]
    [InlineData("users list --unchecked", "--unchecked is not an option; ")]
    [InlineData("users add ada --password secret", "--password is not an option; ")]
    [InlineData("backup a b", "'b' is too much; say: backup FILE")]
    [InlineData("--foo", "--foo is not an option; ")]
    [InlineData("--port 8080", "--port is not an option; ")]
    [InlineData("--Vonag:Platform=Live", "--Vonag:Platform is not an option; ")]
    [InlineData("-p 8080", "-p is not an option; ")]
    [InlineData("-p=3000", "-p is not an option; ")]
    [InlineData("--Storage:Provider=Memory -p=3000", "-p is not an option; ")]
    [InlineData("compact -x=1", "-x is not an option; ")]
    [InlineData("--Storage:Provider=Memory 8080", "8080 is not an option; ")]
    [InlineData("--urls", "--urls needs a value")]
    [InlineData("--Storage:Path --Vonage:Platform=Live", "--Storage:Path needs a value")]
    [InlineData("demo --against http://localhost", "--against is not an option; ")]
    public async Task What_cannot_be_done_is_one_sentence(string typed, string words)
    {
        var ended = await ServerProcess.RunAsync(typed.Split(' '), []);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().StartWith(words).And.MatchRegex("^[^\n]+\n$");
        ended.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("backup --help")]
    public async Task Help_names_every_command_and_ends_well(string typed)
    {
        var ended = await ServerProcess.RunAsync(typed.Split(' '), []);

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().ContainAll("demo", "backup FILE", "restore FILE", "compact", "rotate-key", "users add|list|reset|disable|role [NAME]",
            "--urls", "--Vonage:Platform=Live");
        ended.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("demo --version")]
    [InlineData("--Vonage:Platform=Live --version")]
    public async Task The_version_is_the_assemblys(string typed)
    {
        var ended = await ServerProcess.RunAsync(typed.Split(' '), []);

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().Be($"ContactCenter {typeof(ContactCenterApp).Assembly.GetName().Version!.ToString(3)}\n");
    }

    [Theory]
    [InlineData("--Vonage:Platform=Live")]
    [InlineData("--Vonage:Platform Live")]
    [InlineData("--vonage:platform Live")]
    public async Task Settings_are_taken_from_the_command_line(string typed)
    {
        var (exitCode, errors) = await ServerProcess.RunAsync(typed.Split(' '), []);

        exitCode.Should().Be(1);
        errors.Should().Contain("Vonage:ApplicationId: is needed when Platform is Live");
    }
}
