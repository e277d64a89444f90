using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>Connects to what a name leads to at this moment, if that may be connected to.</summary>
internal static class GuardedConnection
{
    /// <param name="to">Name or address, and port.</param>
    /// <param name="resolve">Finds what a name leads to; <c>null</c>: the machine does.</param>
    /// <param name="admits">Whether an address may be connected to.</param>
    /// <exception cref="AddressRefusedException">No address that it leads to may be connected to.</exception>
    /// <exception cref="SocketException">The name is not known, or nobody answers there.</exception>
    public static async ValueTask<Stream> OpenAsync(
        DnsEndPoint to, HostResolver? resolve, Func<IPAddress, bool> admits, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(to.Host.Trim('[', ']'), out var literal)
            ? [literal]
            : await (resolve ?? Dns.GetHostAddressesAsync)(to.Host, cancellationToken);
        // No address is looked up again behind this: what was judged is what is connected to.
        var admitted = addresses.Where(admits).ToArray();
        if (admitted.Length == 0)
            throw new AddressRefusedException($"{to.Host} leads to {string.Join(", ", addresses.AsEnumerable())}, which AllowedNetworks would have to name");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(admitted, to.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>What a name leads to must not be connected to.</summary>
internal sealed class AddressRefusedException(string message) : HttpRequestException(message)
{
    /// <summary>The refusal that a failed request is due to; <c>null</c>: it failed for another reason.</summary>
    public static AddressRefusedException? In(Exception? fault)
    {
        while (fault is not null and not AddressRefusedException)
            fault = fault.InnerException;
        return (AddressRefusedException?)fault;
    }
}

/// <summary>Finds the addresses that a name leads to at this moment.</summary>
/// <exception cref="System.Net.Sockets.SocketException">The name is not known, or nobody could be asked.</exception>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancellationToken);
