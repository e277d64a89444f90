using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>Finds the addresses that a name leads to at this moment.</summary>
/// <exception cref="System.Net.Sockets.SocketException">The name is not known, or nobody could be asked.</exception>
public delegate Task<IPAddress[]> HostResolver(string host, CancellationToken cancellationToken);
