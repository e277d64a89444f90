using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Commands;

/// <summary>
/// A Unix socket in the server's folder, or, where that path is too long for a socket, in a private temporary folder that a file in the
/// server's folder names.
/// </summary>
internal sealed class UnixAddress : CommandAddress
{
    private const string SocketName = "commands.sock";
    private const string NoteName = "commands.path";

    /// <summary>The shortest limit of the systems that we run on, macOS's, without the zero at its end.</summary>
    private const int LongestPath = 103;

    private readonly string _folder;
    private readonly string _path;
    private readonly string? _temporary;

    private UnixAddress(string folder, string path, string? temporary = null) => (_folder, _path, _temporary) = (folder, path, temporary);

    public override string Name => _path;

    private string NotePath => Path.Combine(_folder, NoteName);

    public static new UnixAddress? Find(string folder)
    {
        var path = Path.Combine(folder, SocketName);
        if (!IsTooLong(path))
            return File.Exists(path) ? new(folder, path) : null;
        var note = Path.Combine(folder, NoteName);
        return File.Exists(note) ? new(folder, File.ReadAllText(note).Trim()) : null;
    }

    public static UnixAddress Make(string folder)
    {
        var path = Path.Combine(folder, SocketName);
        if (!IsTooLong(path))
        {
            File.Delete(path);
            return new(folder, path);
        }

        // Its owner alone may enter it, and nobody can guess its name.
        var temporary = Directory.CreateTempSubdirectory("contactcenter-").FullName;
        var address = new UnixAddress(folder, Path.Combine(temporary, SocketName), temporary);
        OwnerOnlyFile.Write(address.NotePath, $"{address._path}\n");
        return address;
    }

    public override bool IsAnswered()
    {
        var (socket, endPoint) = Target();
        using (socket)
        {
            try
            {
                socket.Connect(endPoint);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }

    protected override (Socket Socket, EndPoint EndPoint) Target() =>
        (new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(_path));

    protected override void Announce(Socket bound)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    protected override void Withdraw()
    {
        File.Delete(_path);
        if (_temporary is null)
            return;
        Directory.Delete(_temporary);
        File.Delete(NotePath);
    }

    private static bool IsTooLong(string path) => Encoding.UTF8.GetByteCount(path) > LongestPath;
}
