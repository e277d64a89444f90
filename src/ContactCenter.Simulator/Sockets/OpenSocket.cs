using System.Net.WebSockets;

namespace ContactCenter.Simulator.Sockets;

/// <summary>Opens an application's WebSocket.</summary>
/// <param name="address"><c>ws</c> or <c>wss</c>.</param>
/// <param name="authorization">The <c>Authorization</c> header of the request, verbatim; <c>null</c>: it has none.</param>
/// <param name="cancellationToken">The platform no longer wants it.</param>
/// <returns>The open socket, which is the platform's from then on. What is thrown is logged as the reason why the leg has failed.</returns>
public delegate Task<WebSocket> OpenSocket(Uri address, string? authorization, CancellationToken cancellationToken);
