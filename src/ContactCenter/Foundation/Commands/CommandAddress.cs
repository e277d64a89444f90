using System.Net;
using System.Net.Sockets;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Commands;

/// <summary>Where the running server listens for commands. Whoever may open the server's folder finds it, and nobody else gets through.</summary>
internal abstract class CommandAddress
{
    /// <summary>As the log tells it.</summary>
    public abstract string Name { get; }

    /// <returns>Where a server with that folder would listen; <c>null</c>: none has.</returns>
    /// <exception cref="IOException">What stands in the folder cannot be read.</exception>
    public static CommandAddress? Find(string folder)
    {
        var full = Path.GetFullPath(folder);
        return (CommandAddress?)PortAddress.Find(full) ?? UnixAddress.Find(full);
    }

    /// <summary>Makes room in the folder; what a dead server has left goes.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static CommandAddress Make(string folder, CommandTransport transport)
    {
        var full = Path.GetFullPath(folder);
        OwnerOnlyFolder.Make(full);
        return transport.IsPort ? PortAddress.Make(full) : UnixAddress.Make(full);
    }

    /// <summary>Whether another server listens there, which is to go on.</summary>
    public abstract bool IsAnswered();

    /// <exception cref="SocketException">It cannot be listened on.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public Socket Listen()
    {
        var (socket, endPoint) = Target();
        try
        {
            socket.Bind(endPoint);
            // Before anybody can connect.
            Announce(socket);
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Nobody listens there any more. Where that cannot be written down, the next one finds that nobody answers.</summary>
    public void Remove()
    {
        try
        {
            Withdraw();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // As said above.
        }
    }

    /// <returns>To a server that has shown that it is the folder's.</returns>
    /// <exception cref="SocketException">Nobody listens.</exception>
    /// <exception cref="IOException">It is somebody else who listens.</exception>
    public async Task<NetworkStream> ConnectAsync(CancellationToken cancellationToken)
    {
        var (socket, endPoint) = Target();
        var stream = await ConnectAsync(socket, endPoint, cancellationToken);
        try
        {
            await MeetServerAsync(stream, cancellationToken);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>The command's side: nothing is said to who is not the folder's server.</summary>
    public virtual Task MeetServerAsync(Stream stream, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server's side: nothing is done for who may not open the folder.</summary>
    /// <exception cref="IOException">They may not.</exception>
    public virtual Task MeetCommandAsync(Stream stream, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <returns>What connects, and with what.</returns>
    protected abstract (Socket Socket, EndPoint EndPoint) Target();

    /// <summary>Lets the owner of the folder find what is bound, and nobody else.</summary>
    protected abstract void Announce(Socket bound);

    /// <summary>Takes what was announced away.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    protected abstract void Withdraw();

    private static async Task<NetworkStream> ConnectAsync(Socket socket, EndPoint endPoint, CancellationToken cancellationToken)
    {
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
