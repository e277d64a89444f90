using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>A Unix socket that only its owner may open, from its first moment on.</summary>
internal static class PrivateSocket
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Removes what an earlier run has left.</summary>
    /// <exception cref="OptionException">The path is too long, is something else, or another program listens there.</exception>
    public static void Prepare(string path)
    {
        UnixDomainSocketEndPoint address;
        try
        {
            address = new UnixDomainSocketEndPoint(path);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw new OptionException($"{path} is too long for a socket's path.", fault);
        }

        if (!File.Exists(path))
            return;
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(address);
        }
        catch (SocketException fault)
        {
            if (!OperatingSystem.IsWindows() && new FileInfo(path).Length > 0)
                throw new OptionException($"{path} is a file and no socket.", fault);
            File.Delete(path);
            return;
        }

        throw new OptionException($"Another program listens on {path}.");
    }

    /// <summary>Binds, and closes it to others before anybody is listened to.</summary>
    public static Socket Bind(EndPoint address)
    {
        if (address is not UnixDomainSocketEndPoint unix)
            return Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets.SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(unix);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(unix.ToString(), OwnerOnly);
        return socket;
    }
}
