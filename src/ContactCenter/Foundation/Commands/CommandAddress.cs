using System.Net.Sockets;
using System.Text;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Commands;

/// <summary>
/// Where the socket for commands is: in the server's folder, or, where that path is too long for a socket, in a private temporary folder that a
/// file in the server's folder names.
/// </summary>
internal sealed class CommandAddress
{
    private const string SocketName = "commands.sock";
    private const string NoteName = "commands.path";

    /// <summary>The shortest limit of the systems that we run on, macOS's, without the zero at its end.</summary>
    private const int LongestPath = 103;

    private readonly string _folder;
    private readonly string? _temporary;

    private CommandAddress(string folder, string path, string? temporary = null) => (_folder, Path, _temporary) = (folder, path, temporary);

    public string Path { get; }

    private string NotePath => System.IO.Path.Combine(_folder, NoteName);

    /// <returns>Where a server with that folder would listen; <c>null</c>: none has.</returns>
    public static CommandAddress? Find(string folder)
    {
        var full = System.IO.Path.GetFullPath(folder);
        var path = System.IO.Path.Combine(full, SocketName);
        if (!IsTooLong(path))
            return File.Exists(path) ? new(full, path) : null;
        var note = System.IO.Path.Combine(full, NoteName);
        return File.Exists(note) ? new(full, File.ReadAllText(note).Trim()) : null;
    }

    /// <summary>Makes room for the socket; one that a dead server has left goes.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static CommandAddress Make(string folder)
    {
        var full = Directory.CreateDirectory(folder).FullName;
        var path = System.IO.Path.Combine(full, SocketName);
        if (!IsTooLong(path))
        {
            File.Delete(path);
            return new(full, path);
        }

        // Its owner alone may enter it, and nobody can guess its name.
        var temporary = Directory.CreateTempSubdirectory("contactcenter-").FullName;
        var address = new CommandAddress(full, System.IO.Path.Combine(temporary, SocketName), temporary);
        OwnerOnlyFile.Write(address.NotePath, $"{address.Path}\n");
        return address;
    }

    /// <summary>Whether somebody listens there.</summary>
    public bool IsAnswered()
    {
        using var socket = NewSocket();
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(Path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <exception cref="SocketException">Nobody listens.</exception>
    public async Task<NetworkStream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = NewSocket();
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path), cancellationToken);
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <exception cref="SocketException">It cannot be listened on.</exception>
    public Socket Listen()
    {
        var socket = NewSocket();
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint(Path));
            // Before anybody can connect.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Nobody listens there any more.</summary>
    public void Remove()
    {
        try
        {
            File.Delete(Path);
            if (_temporary is null)
                return;
            Directory.Delete(_temporary);
            File.Delete(NotePath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next server finds that nobody answers.
        }
    }

    private static bool IsTooLong(string path) => Encoding.UTF8.GetByteCount(path) > LongestPath;

    private static Socket NewSocket() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
}
