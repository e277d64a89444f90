using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Benchmarks.Load;

/// <summary>A kept-alive connection that carries one request at a time: one write, then as few reads as the answer takes.</summary>
internal sealed class WebhookConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[32 * 1024];

    private WebhookConnection()
    {
    }

    private static ReadOnlySpan<byte> LastChunk => "0\r\n\r\n"u8;

    /// <param name="from">An address of this machine that it comes from; <c>null</c>: any.</param>
    public static async Task<WebhookConnection> OpenAsync(int port, IPAddress? from = null)
    {
        var connection = new WebhookConnection();
        try
        {
            if (from is not null)
                connection._socket.Bind(new IPEndPoint(from, 0));
            await connection._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">The server broke off.</exception>
    public async ValueTask<Answer> AskAsync(byte[] request)
    {
        // A request fits into the socket's buffer, so this never waits and needs no event of its own.
        _socket.Send(request);
        var received = 0;
        AnswerHead? head = null;
        while (true)
        {
            var count = await _socket.ReceiveAsync(_buffer.AsMemory(received));
            if (count == 0)
                throw new IOException("The server closed the connection.");
            received += count;
            if (head is null && AnswerHead.TryRead(_buffer.AsSpan(0, received), out var read))
                head = read;
            if (head is { } known && IsWhole(known, received))
                return new(known.Status, _buffer.AsMemory(known.Length, received - known.Length));
        }
    }

    public void Dispose() => _socket.Dispose();

    private bool IsWhole(AnswerHead head, int received) => head.BodyLength is { } length
        ? received >= head.Length + length
        : _buffer.AsSpan(head.Length, received - head.Length).EndsWith(LastChunk);
}
