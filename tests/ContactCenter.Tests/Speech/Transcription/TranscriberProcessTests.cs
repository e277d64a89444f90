using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>The transcriber as a real process: the one that was built with the server, or a script in its place.</summary>
public sealed class TranscriberProcessTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly LogCollector _log = new();
    private readonly ILoggerFactory _logs;

    public TranscriberProcessTests() => _logs = LoggerFactory.Create(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_listens_where_only_its_owner_gets_in_and_ends_when_it_is_let_go()
    {
        await using var process = Launch(BuiltTranscriber.Program);

        (await process.Listens).Should().BeTrue(Told());
        (await GetAsync(process, "health", key: null)).Status.Should().Be(HttpStatusCode.OK);
        var socket = Directory.GetFiles(_folder.Path, "transcriber-*.sock").Should().ContainSingle().Which;
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(socket).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await process.StopAsync();

        (await process.Ended).Should().Be(0);
        await process.DisposeAsync();
        File.Exists(socket).Should().BeFalse();
        _log.Entries.Where(line => line.Message.StartsWith("Transcriber: The transcriber listens on", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Level.Should().Be(LogLevel.Debug);
    }

    [Fact]
    public async Task Sockets_that_killed_ones_have_left_are_removed_and_nobody_takes_over_their_names()
    {
        using var first = TranscriberAddress.Make(_folder.Path);
        await File.WriteAllTextAsync(first.Arguments[1], "left", TestContext.Current.CancellationToken);

        using var second = TranscriberAddress.Make(_folder.Path);

        File.Exists(first.Arguments[1]).Should().BeFalse();
        second.Arguments[1].Should().NotBe(first.Arguments[1]);
    }

    [Fact]
    public async Task On_a_port_it_wants_a_key_that_nobody_else_has()
    {
        await using var process = Launch(BuiltTranscriber.Program, TranscriberAddress.Port);

        (await process.Listens).Should().BeTrue(Told());
        process.Base.Host.Should().Be("127.0.0.1");
        (await GetAsync(process, "v1/models", key: null)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await GetAsync(process, "v1/models", process.ApiKey)).Status.Should().Be(HttpStatusCode.OK);
        process.ApiKey.Should().HaveLength(64);
    }

    [Fact]
    public async Task A_folder_whose_path_is_too_long_for_a_socket_has_it_elsewhere()
    {
        var deep = _folder.File(new string('d', 100));
        string socket;
        await using (var process = Launch(BuiltTranscriber.Program, () => TranscriberAddress.Make(deep)))
        {
            (await process.Listens).Should().BeTrue(Told());
            (await GetAsync(process, "health", key: null)).Status.Should().Be(HttpStatusCode.OK);
            socket = _log.Entries.Select(line => line.Message).Single(line => line.Contains("listens on", StringComparison.Ordinal)).Split(' ')[^1];
            socket.Should().NotStartWith(_folder.Path);
        }

        Directory.Exists(Path.GetDirectoryName(socket)).Should().BeFalse("nothing is left of it");
        Directory.Exists(deep).Should().BeFalse();
    }

    [Fact]
    public async Task One_that_is_killed_is_started_again()
    {
        var time = new TestClock();
        await using var transcriber = new EmbeddedTranscriber(
            Launcher(BuiltTranscriber.Program, InFolder, time), time, _logs.CreateLogger<EmbeddedTranscriber>());
        var first = await transcriber.UseAsync(TestContext.Current.CancellationToken);
        Kill(StartedIds().Single());
        await first.Process.Ended;
        (await first.HasDiedAsync()).Should().BeTrue();
        first.Dispose();
        await Soon.IsAsync(() => transcriber.State.Deaths > 0);
        transcriber.State.Reason.Should().Be("it ended with code 137");

        time.Advance(TimeSpan.FromSeconds(1));
        using var second = await transcriber.UseAsync(TestContext.Current.CancellationToken);

        (await GetAsync(second.Process, "health", key: null)).Status.Should().Be(HttpStatusCode.OK);
        StartedIds().Should().HaveCount(2);
    }

    [Fact]
    public async Task What_it_says_of_its_end_is_in_the_log()
    {
        var program = BuiltTranscriber.Script(_folder, "echo starting\necho 'no memory' >&2\nprintf 'unfinished' >&2\nexit 3");
        await using var process = Launch(program);

        (await process.Ended).Should().Be(3);

        _log.Entries.Select(line => (line.Level, line.Message)).Should().Contain(
            [(LogLevel.Debug, "Transcriber: starting"), (LogLevel.Warning, "Transcriber: no memory"), (LogLevel.Warning, "Transcriber: unfinished")]);
    }

    [Fact]
    public async Task One_that_does_not_end_by_itself_is_ended()
    {
        var program = BuiltTranscriber.Script(_folder, "echo listens on nothing\nwhile :; do sleep 1; done");
        var time = new TestClock();
        await using var process = Launch(program, time: time);
        await process.Listens;

        var stopping = process.StopAsync();
        await Soon.IsAsync(() => time.NextDue is not null);
        time.Advance(TimeSpan.FromSeconds(5));
        await stopping;

        (await process.Ended).Should().Be(137);
    }

    [Fact]
    public async Task It_is_given_its_models_and_no_key_of_the_operators()
    {
        var program = BuiltTranscriber.Script(_folder, "echo \"$@\" \"key=$TRANSCRIBER_KEY\"");
        await using var process = Launch(program);

        await process.Ended;

        _log.Entries.Select(line => line.Message).Should().ContainSingle(line => line.StartsWith("Transcriber: ", StringComparison.Ordinal))
            .Which.Should().Contain($"--models {_folder.File("models")} ").And.Contain("--stdin-lifetime").And.EndWith("key=");
    }

    [Fact]
    public void A_program_that_is_not_there_is_one_sentence()
    {
        var launch = () => Launch(new TranscriberProgram(_folder.Path));

        var fault = launch.Should().Throw<TranscriptionException>().Which;
        (fault.Fault, fault.Message).Should().Match<(TranscriptionFault, string)>(
            told => told.Item1 == TranscriptionFault.Missing && told.Item2.StartsWith($"The transcriber is not in {_folder.Path}: "));
    }

    [Fact]
    public async Task A_line_that_never_ends_is_told_in_pieces()
    {
        var lines = new List<string>();

        await ProcessLines.ReadAsync(new StringReader($"one\r\n\n{new string('x', 5_000)}\nlast"), lines.Add);

        lines.Select(line => line.Length).Should().Equal(3, 2_048, 2_048, 904, 4);
    }

    private ITranscriberProcess Launch(TranscriberProgram program, Func<TranscriberAddress>? address = null, TimeProvider? time = null) =>
        Launcher(program, address ?? InFolder, time ?? TimeProvider.System).Launch();

    private TranscriberLauncher Launcher(TranscriberProgram program, Func<TranscriberAddress> address, TimeProvider time) =>
        new(program, _folder.File("models"), address, time, _logs.CreateLogger<TranscriberLauncher>());

    private TranscriberAddress InFolder() => TranscriberAddress.Make(_folder.Path);

    private string Told() => string.Join('\n', _log.Entries);

    private int[] StartedIds() =>
    [
        .. _log.Entries.Where(line => line.Message.StartsWith("The transcriber was started as process ", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Message.Split(' ')[^1], CultureInfo.InvariantCulture)),
    ];

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(ITranscriberProcess process, string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(process.Base, path));
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await process.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
