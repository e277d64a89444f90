using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ContactCenter.Benchmarks.Load;

namespace ContactCenter.Benchmarks.SignIns;

/// <summary>
/// Strangers who try passwords at a steady rate, whether or not those before were answered: half of the tries for people who are known, half
/// for names that nobody has, from many addresses of this machine.
/// </summary>
/// <param name="series">Names that nobody has are new in each series.</param>
/// <param name="people">How many are known.</param>
internal sealed class WrongSignIns(int port, int series, int people, TimeProvider time)
{
    /// <summary>Prime: pairs of person and address then come again as late as can be, and five tries of a pair would lock it.</summary>
    private const int Addresses = 61;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly ConcurrentStack<WebhookConnection>[] _idle = [.. Enumerable.Range(0, Addresses).Select(_ => new ConcurrentStack<WebhookConnection>())];
    private int _wrong;
    private int _wrongOfKnown;
    private int _tooMany;
    private int _others;

    /// <param name="rate">Tries a second.</param>
    /// <param name="over">When no more are sent; those before are awaited.</param>
    /// <returns>How they were answered.</returns>
    public async Task<SignInAnswers> RunAsync(int rate, Task over)
    {
        var start = time.GetTimestamp();
        var sending = new List<Task>();
        while (!over.IsCompleted)
        {
            while (sending.Count < time.GetElapsedTime(start).TotalSeconds * rate)
                sending.Add(TryAsync(sending.Count));
            await Task.Delay(Tick, time, CancellationToken.None);
        }

        var (seconds, wrongInTime) = (time.GetElapsedTime(start).TotalSeconds, _wrong);
        await Task.WhenAll(sending);
        foreach (var connection in _idle.SelectMany(connections => connections))
            connection.Dispose();
        return new(sending.Count / seconds, _wrong, wrongInTime, _wrongOfKnown, _tooMany, _others);
    }

    private async Task TryAsync(int number)
    {
        var isKnown = number % 2 == 0;
        var name = isKnown ? KnownPeople.NameOf(number / 2 % people) : string.Create(CultureInfo.InvariantCulture, $"nobody-{series}-{number}");
        var address = number % Addresses;
        var connection = _idle[address].TryPop(out var idle) ? idle : await WebhookConnection.OpenAsync(port, new IPAddress([127, 0, 1, (byte)(address + 1)]));
        var answer = await connection.AskAsync(Request(name));
        _idle[address].Push(connection);
        switch ((HttpStatusCode)answer.Status)
        {
            case HttpStatusCode.Unauthorized:
                Interlocked.Increment(ref _wrong);
                if (isKnown)
                    Interlocked.Increment(ref _wrongOfKnown);
                break;
            case HttpStatusCode.TooManyRequests:
                Interlocked.Increment(ref _tooMany);
                break;
            default:
                Interlocked.Increment(ref _others);
                break;
        }
    }

    /// <summary>As the console's own page sends it.</summary>
    private static byte[] Request(string name)
    {
        var body = $$"""{"user":"{{name}}","password":"not the password"}""";
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Console: 1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n{body}"));
    }
}
