using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContactCenter.Tests.World;

/// <summary>A server on this machine that answers each request with exactly what a test has chosen, whether that is HTTP or not, and hangs up.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private int _requests;

    /// <param name="answer">The first answer.</param>
    public RawServer(string answer)
    {
        Answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>All bytes of an answer, in Latin-1.</summary>
    public string Answer { get; set; }

    public Uri Url => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>How many came whole.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var asker = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(asker.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            var length = 0;
            while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
            {
                if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                    length = int.Parse(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
            }

            if (length > 0)
                await reader.ReadBlockAsync(new char[length], _end.Token);
            Interlocked.Increment(ref _requests);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(Answer), _end.Token);
        }
        catch (IOException)
        {
            // Who asked is gone.
        }
    }
}
