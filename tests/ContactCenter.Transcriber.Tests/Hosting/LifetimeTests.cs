using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Hosting;

public sealed class LifetimeTests
{
    /// <summary>The sender wants to hear that it is to send the body.</summary>
    private static readonly string BeginOfRequest = string.Join("\r\n", [
        "POST /v1/audio/transcriptions HTTP/1.1",
        "Host: here",
        "Content-Type: multipart/form-data; boundary=b",
        "Content-Length: 1000",
        "Expect: 100-continue",
        "",
        "",
    ]);

    [Fact]
    public async Task The_program_ends_with_its_standard_input_and_leaves_no_socket()
    {
        await using var program = new BuiltProgram();
        await program.ListensAsync();
        File.Exists(program.Socket).Should().BeTrue();

        program.Process.StandardInput.Close();
        await program.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        program.Process.ExitCode.Should().Be(0);
        File.Exists(program.Socket).Should().BeFalse();
    }

    [Fact]
    public async Task Where_somebody_is_still_asking_it_ends_all_the_same_as_it_was_told()
    {
        await using var program = new BuiltProgram();
        await program.ListensAsync();
        using var asking = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await asking.ConnectAsync(new UnixDomainSocketEndPoint(program.Socket), TestContext.Current.CancellationToken);
        await asking.SendAsync(Encoding.ASCII.GetBytes(BeginOfRequest), TestContext.Current.CancellationToken);
        // It reads the body by now, of which nothing comes.
        var answer = new byte[12];
        await using (var answers = new NetworkStream(asking))
            await answers.ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
        Encoding.ASCII.GetString(answer).Should().Be("HTTP/1.1 100");

        program.Process.StandardInput.Close();
        await program.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        program.Process.ExitCode.Should().Be(0);
        File.Exists(program.Socket).Should().BeFalse();
    }

    [Fact]
    public async Task Its_socket_is_its_owner_s_and_everything_else_goes_before_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Priorities and modes are Linux's.");
        await using var program = new BuiltProgram();
        await program.ListensAsync();

        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(program.Socket);
        mode.Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        program.Process.PriorityClass.Should().Be(ProcessPriorityClass.BelowNormal);
        (await File.ReadAllTextAsync($"/proc/{program.Process.Id}/oom_score_adj", TestContext.Current.CancellationToken)).Trim().Should().Be("500");
    }

    [Fact]
    public async Task What_was_typed_wrongly_is_one_sentence()
    {
        await using var program = new BuiltProgram("--bogus", "x");

        var said = await program.Process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.Process.WaitForExitAsync(TestContext.Current.CancellationToken);

        said.Should().Be("--bogus is not an option; --help lists them." + Environment.NewLine);
        program.Process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task Where_it_does_not_end_by_itself_it_is_ended()
    {
        using var stopping = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        HardEnd.Follow(TimeSpan.Zero, ended.SetResult, stopping.Token);
        ended.Task.IsCompleted.Should().BeFalse("it is not to end yet");

        await stopping.CancelAsync();

        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_server_ends_with_its_standard_input_and_not_before()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        await using var server = await TestServer.StartAsync(
            new FakeCatalog(FakeCatalog.English()), with: options => options with { StdinLifetime = true }, input: pipe.Reader.AsStream());
        await pipe.Writer.WriteAsync("words"u8.ToArray(), TestContext.Current.CancellationToken);
        (await server.GetAsync("/health")).Status.Should().Be(System.Net.HttpStatusCode.OK);

        await pipe.Writer.CompleteAsync();

        await server.EndedAsync();
    }
}
