using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactCenter.Access;
using ContactCenter.Access.Commands;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Access;

/// <summary><c>users</c> at the terminal: through the running server, or by itself.</summary>
public sealed class UsersCommandTests : IDisposable
{
    private const string NewPassword = "staple battery horse";

    private readonly TestFolder _folder = new();

    private string Folder { get => field ?? _folder.Path; set; }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_added_with_a_password_signs_in(bool isRunning)
    {
        await RunAsync(isRunning, () => UsersAsync("add ada --role Admin --name Ada", Browser.Password), async fake =>
        {
            var ada = new Browser(fake.Platform);
            (await ada.SignInAsync("ada")).Status.Should().Be(HttpStatusCode.OK);
            (await ada.GetAsync("me")).Json.GetProperty("name").GetString().Should().Be("Ada");
            var line = (await ada.GetAsync("audit?action=userAdded")).Json.GetProperty("items")[0];
            (line.GetProperty("who").GetString(), line.GetProperty("object").GetString()).Should().Be(("command", "ada"));
            line.GetRawText().Should().NotContain(Browser.Password).And.NotContain("passwordHash");
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_password_a_code_is_shown(bool isRunning)
    {
        var code = "";
        await RunAsync(
            isRunning,
            async () => code = (await UsersAsync("add sue --role Supervisor,Analyst")).Split("24 hours: ")[1].Trim(),
            async fake =>
            {
                var sue = new Browser(fake.Platform);
                (await sue.PostAsync("sessions/code", new { user = "sue", code, newPassword = NewPassword })).Status.Should().Be(HttpStatusCode.OK);
                (await sue.GetAsync("me")).Json.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Should().Equal("supervisor", "analyst");
            });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_last_admin_can_be_reset_here_and_is_not_lost_otherwise(bool isRunning)
    {
        await using (var before = new FakeWebhooks(settings: FakeWebhooks.Kept(Folder)))
            await Browser.AddAsync(before, "Ada", Role.Admin);
        await RunAsync(
            isRunning,
            async () =>
            {
                (await FaultOfAsync("disable ada")).Should().Be("This is the last admin who can sign in: make another one first.");
                (await FaultOfAsync("role ada --role Agent")).Should().StartWith("This is the last admin");
                (await FaultOfAsync("reset ada", "short")).Should().Be("A password has 12 characters or more.");
                (await UsersAsync("reset ada", NewPassword)).Should().StartWith("ada was reset").And.NotContain(NewPassword);
            },
            async fake =>
            {
                (await new Browser(fake.Platform).SignInAsync("ada")).Status.Should().Be(HttpStatusCode.Unauthorized);
                (await new Browser(fake.Platform).SignInAsync("ada", NewPassword)).Status.Should().Be(HttpStatusCode.OK);
            });
    }

    [Fact]
    public async Task Others_are_lowered_disabled_and_listed_while_the_server_runs()
    {
        await using var fake = await RunningAsync();
        (await UsersAsync("list")).Should().Be("Nobody may sign in yet.");
        await Browser.AddAsync(fake, "Ada", Role.Admin);
        await Browser.AddAsync(fake, "Sue", Role.Admin);
        var sue = new Browser(fake.Platform);
        await sue.SignInAsync("sue");

        (await UsersAsync("role sue --role agent")).Should().StartWith("sue has other roles");
        (await sue.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized, "the sessions end with other roles");
        (await UsersAsync("disable SUE")).Should().StartWith("sue is disabled");
        (await sue.SignInAsync("sue")).Status.Should().Be(HttpStatusCode.Unauthorized);

        (await UsersAsync("list")).Should().Be("ada\tAda\tadmin\tactive\tlast seen never\nsue\tSue\tagent\tdisabled\tlast seen 2026-01-05 10:00Z");
    }

    [Fact]
    public async Task The_socket_is_its_owners_and_goes_with_the_server()
    {
        var socket = Path.Combine(Folder, "commands.sock");
        await File.WriteAllTextAsync(socket, "of a dead server", TestContext.Current.CancellationToken);
        await using (await RunningAsync())
        {
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(socket).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await UsersAsync("list");
        }

        await Soon.IsAsync(() => !File.Exists(socket));
    }

    [Fact]
    public async Task A_path_that_is_too_long_for_a_socket_is_named_by_a_file()
    {
        Folder = Path.Combine(_folder.Path, new string('x', 120));
        var note = Path.Combine(Folder, "commands.path");
        string socket;
        await using (var fake = await RunningAsync())
        {
            await Browser.AddAsync(fake, "Ada", Role.Admin);
            socket = (await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)).Trim();
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(Path.GetDirectoryName(socket)!).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            (await UsersAsync("list")).Should().StartWith("ada");
        }

        await Soon.IsAsync(() => !File.Exists(note) && !Directory.Exists(Path.GetDirectoryName(socket)));
    }

    [Fact]
    public async Task By_a_port_it_goes_as_by_a_socket_and_the_note_goes_with_the_server()
    {
        var note = Path.Combine(Folder, "commands.port");
        await using (var fake = await RunningAtPortAsync())
        {
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(note).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Exists(Path.Combine(Folder, "commands.sock")).Should().BeFalse();
            await UsersAsync("add ada --role Admin", Browser.Password);
            (await new Browser(fake.Platform).SignInAsync("ada")).Status.Should().Be(HttpStatusCode.OK);
            (await UsersAsync("list")).Should().StartWith("ada");
        }

        await Soon.IsAsync(() => !File.Exists(note));
    }

    [Fact]
    public async Task Who_does_not_know_the_token_of_the_port_gets_nothing_done_and_holds_nobody_up()
    {
        await using var fake = await RunningAtPortAsync();
        var note = Path.Combine(Folder, "commands.port");
        var (port, token) = (await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)).Trim().Split(' ') is [var number, var hex]
            ? (int.Parse(number, CultureInfo.InvariantCulture), hex)
            : default;
        token.Should().MatchRegex("^[0-9a-f]{64}$");
        using (var stranger = new TcpClient("127.0.0.1", port))
        {
            await using var stream = stranger.GetStream();
            using var reader = new StreamReader(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{new string('0', 64)}\n"), TestContext.Current.CancellationToken);
            var proof = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            var question = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            proof.Should().NotBe(question).And.NotContain(token);
            // What the server has shown is worth nothing as what a command shows.
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{proof}\n"), TestContext.Current.CancellationToken);
            (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).Should().BeNull("the server hangs up");
        }

        fake.Logs.Entries.Should().Contain(line => line.Message == "A command broke off: the other side does not know the token");
        (await UsersAsync("list")).Should().Be("Nobody may sign in yet.");
    }

    [Fact]
    public async Task A_program_that_has_taken_the_port_of_a_dead_server_learns_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await File.WriteAllTextAsync(Path.Combine(Folder, "commands.port"), $"{port} {new string('a', 64)}\n", TestContext.Current.CancellationToken);
        var asked = FaultOfAsync("reset ada", "a password that nobody else may see");
        using var connection = await other.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        var question = await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{question}\n{question}\n"), TestContext.Current.CancellationToken);

        (await asked).Should().Be("The running server cannot be asked: the other side does not know the token");
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_server_that_does_not_run()
    {
        using (var other = new TcpListener(IPAddress.Loopback, 0))
        {
            other.Start();
            var port = ((IPEndPoint)other.LocalEndpoint).Port;
            await File.WriteAllTextAsync(Path.Combine(Folder, "commands.port"), $"{port} {new string('a', 64)}\n", TestContext.Current.CancellationToken);
        }

        (await UsersAsync("list")).Should().Be("Nobody may sign in yet.");
    }

    [Fact]
    public async Task A_damaged_note_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "commands.port"), "99999999 x", TestContext.Current.CancellationToken);

        (await FaultOfAsync("list")).Should().StartWith("The running server cannot be asked: ").And.EndWith("commands.port is damaged");
    }

    [Fact]
    public async Task Without_a_store_and_a_server_there_is_nothing_to_change() =>
        (await FaultOfAsync("list", settings: ("Storage:Provider", "Memory"))).Should()
            .Be("Storage:Provider is Memory and no server runs: there is nothing to change.");

    [Theory]
    [InlineData("sing ada", "users knows add, list, reset, disable, role, and not 'sing'")]
    [InlineData("add", "Something is missing; say: users add NAME")]
    [InlineData("list ada", "'ada' is too much; say: users list")]
    [InlineData("add ada", "--role: One or more of")]
    [InlineData("add ada --role King", "--role: One or more of")]
    [InlineData("add ad:a --role Admin", "What the person types has")]
    [InlineData("role nobody --role Admin", "There is no 'nobody'.")]
    public async Task What_cannot_be_done_is_one_sentence(string typed, string words) => (await FaultOfAsync(typed)).Should().StartWith(words);

    [Fact]
    public async Task Two_processes_find_each_other()
    {
        (string, string?)[] settings = [("Storage:Path", Folder), ("Simulator:Speed", "10")];
        await using (await ServerProcess.ListeningAsync(["--urls", "http://127.0.0.1:0"], settings))
        {
            await Soon.IsAsync(() => Directory.EnumerateFiles(Folder, "commands.*").Any());
            var listed = await ServerProcess.RunAsync(["users", "list"], settings);
            (listed.ExitCode, listed.Output.Trim()).Should().Be((0, "Nobody may sign in yet."));
            var unknown = await ServerProcess.RunAsync(["users", "disable", "ada"], settings);
            (unknown.ExitCode, unknown.Errors.Trim()).Should().Be((1, "There is no 'ada'."));
        }
    }

    /// <summary>Does it while the server runs, or before it starts; then looks at the server.</summary>
    private async Task RunAsync(bool isRunning, Func<Task> command, Func<FakeWebhooks, Task> look)
    {
        if (isRunning)
        {
            await using var fake = await RunningAsync();
            await command();
            await look(fake);
        }
        else
        {
            await command();
            await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(Folder));
            await look(fake);
        }
    }

    private Task<FakeWebhooks> RunningAtPortAsync()
    {
        var port = new CommandTransport(IsPort: true);
        return new FakeWebhooks(services => services.AddSingleton(port), settings: FakeWebhooks.Kept(Folder)).ListeningForCommandsAsync();
    }

    private Task<FakeWebhooks> RunningAsync() => new FakeWebhooks(settings: FakeWebhooks.Kept(Folder)).ListeningForCommandsAsync();

    private async Task<string> FaultOfAsync(string typed, string? password = null, params (string Key, string? Value)[] settings) =>
        (await FluentActions.Awaiting(() => UsersAsync(typed, password, settings)).Should().ThrowAsync<CommandLineException>()).Which.Message;

    private async Task<string> UsersAsync(string typed, string? password = null, params (string Key, string? Value)[] settings)
    {
        var words = typed.Split(' ').TakeWhile(word => !word.StartsWith('-')).ToList();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var all = FakeWebhooks.Account(signed: false);
        foreach (var (key, value) in (IEnumerable<(string, string?)>)[.. FakeWebhooks.Kept(Folder), .. settings])
            all[key] = value;
        all["Serilog:MinimumLevel:Default"] = "Fatal";
        builder.Configuration.AddInMemoryCollection(all);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddContactCenter();
        var output = new StringWriter();
        var context = new CommandContext(builder, words, TimeProvider.System, output)
        {
            Typed = new ConfigurationBuilder().AddCommandLine([.. typed.Split(' ').Skip(words.Count)]).Build(),
        };
        (await UsersCommand.RunAsync(context, _ => password)).Should().Be(0);
        return output.ToString().TrimEnd();
    }
}
