using System.Net;
using System.Net.Sockets;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// The places of bodies that are read at the same time. Anybody may send one: of all places an address has a few alone, so that nobody
/// holds up the others. Who finds none waits for one, in the order of coming.
/// </summary>
/// <param name="most">Places of all addresses together.</param>
/// <param name="mostOfOne">Places of one address; of IPv6, of one network of 64 bits.</param>
internal sealed class BodyPlaces(int most, int mostOfOne) : IDisposable
{
    private const int NetworkBytes = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, Sender> _senders = [];
    private readonly SemaphoreSlim _all = new(most);

    /// <param name="address">Where the body comes from; <c>null</c> where there is no socket.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The place: it is free again when that is disposed.</returns>
    public async Task<IDisposable> TakeAsync(IPAddress? address, CancellationToken cancellationToken)
    {
        var sender = Enter(NetworkOf(address ?? IPAddress.None));
        try
        {
            await sender.Places.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(sender);
            throw;
        }

        try
        {
            await _all.WaitAsync(cancellationToken);
        }
        catch
        {
            sender.Places.Release();
            Leave(sender);
            throw;
        }

        return new Place(this, sender);
    }

    public void Dispose() => _all.Dispose();

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new(bytes);
    }

    private Sender Enter(IPAddress network)
    {
        lock (_gate)
        {
            if (!_senders.TryGetValue(network, out var sender))
                _senders[network] = sender = new(network, new(mostOfOne));
            sender.Bodies++;
            return sender;
        }
    }

    private void Leave(Sender sender)
    {
        lock (_gate)
        {
            if (--sender.Bodies > 0)
                return;
            _senders.Remove(sender.Network);
        }

        sender.Places.Dispose();
    }

    private sealed record Sender(IPAddress Network, SemaphoreSlim Places)
    {
        /// <summary>That have a place or wait for one.</summary>
        public int Bodies { get; set; }
    }

    private sealed class Place(BodyPlaces places, Sender sender) : IDisposable
    {
        public void Dispose()
        {
            places._all.Release();
            sender.Places.Release();
            places.Leave(sender);
        }
    }
}
