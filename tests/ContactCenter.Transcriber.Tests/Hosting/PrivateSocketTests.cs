using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Hosting;

public sealed class PrivateSocketTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("socket-test-");

    private string Socket => Path.Combine(_folder.FullName, "s");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_an_earlier_run_has_left_is_removed()
    {
        using (PrivateSocket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Socket)))
        {
        }

        File.WriteAllText(Socket, "");

        PrivateSocket.Prepare(Socket);

        File.Exists(Socket).Should().BeFalse();
        PrivateSocket.Prepare(Socket);
    }

    [Fact]
    public void A_file_is_not_removed()
    {
        File.WriteAllText(Socket, "notes");

        FluentActions.Invoking(() => PrivateSocket.Prepare(Socket)).Should().Throw<OptionException>();

        File.ReadAllText(Socket).Should().Be("notes");
    }

    [Fact]
    public async Task Where_another_program_listens_nothing_is_removed()
    {
        await using var server = await TestServer.StartAsync(FakeCatalog.English());

        FluentActions.Invoking(() => PrivateSocket.Prepare(server.Socket)).Should().Throw<OptionException>();

        File.Exists(server.Socket).Should().BeTrue();
    }

    [Fact]
    public void A_path_that_is_too_long_is_told() =>
        FluentActions.Invoking(() => PrivateSocket.Prepare("/tmp/" + new string('a', 120))).Should().Throw<OptionException>();
}
