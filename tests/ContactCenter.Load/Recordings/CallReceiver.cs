using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Load.Recordings;

/// <summary>
/// The target that is told of calls, on a loopback port of this process: it keeps each body by its <c>webhook-id</c> and drops ids that it knows. An answer
/// that it holds back is one that the server never gets: it is killed meanwhile. It survives the server.
/// </summary>
public sealed class CallReceiver : IAsyncDisposable
{
    /// <summary>As the server's settings name it.</summary>
    public const string Target = "crm";

    private readonly ConcurrentDictionary<string, byte[]> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _changed = new();
    private readonly WebApplication _web;
    private bool _isHolding;
    private int _held;
    private int _heldInAll;
    private int _repeats;

    private CallReceiver(WebApplication web) => _web = web;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_web.Urls.First());

    /// <summary>With which the server signs.</summary>
    public string Secret { get; } = $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";

    /// <summary>What was taken, by its id.</summary>
    public IReadOnlyDictionary<string, byte[]> Taken => _taken;

    /// <summary>Requests that were dropped, because their id was known.</summary>
    public int Repeats => Volatile.Read(ref _repeats);

    /// <summary>Ids that came again with other bytes.</summary>
    public IReadOnlyCollection<string> Changed => _changed;

    /// <summary>Whether something was taken, and the answer is held back.</summary>
    public bool IsHeld => Volatile.Read(ref _held) > 0;

    /// <summary>Answers that were held back.</summary>
    public int HeldInAll => Volatile.Read(ref _heldInAll);

    public static async Task<CallReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging();
        var web = builder.Build();
        var receiver = new CallReceiver(web);
        web.Run(receiver.TakeAsync);
        await web.StartAsync();
        return receiver;
    }

    /// <summary>Whether what is new is answered, or only taken. What is held already is held on: whoever waits for it gives up, or is killed.</summary>
    public void Hold(bool isHolding) => Volatile.Write(ref _isHolding, isHolding);

    /// <summary>What was taken of a call, in the order of the revisions.</summary>
    public IReadOnlyList<string> OfCall(string call) =>
    [
        .. _taken.Where(taken => taken.Key.StartsWith($"{call}/", StringComparison.Ordinal)).OrderBy(taken => taken.Key, StringComparer.Ordinal)
            .Select(taken => Encoding.UTF8.GetString(taken.Value)),
    ];

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            if (IsNew(http.Request.Headers["webhook-id"].ToString(), body.ToArray()) && Volatile.Read(ref _isHolding))
                await HoldAsync(http.RequestAborted);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Who asked was killed.
        }
    }

    private bool IsNew(string id, byte[] body)
    {
        if (_taken.TryAdd(id, body))
            return true;
        Interlocked.Increment(ref _repeats);
        if (!_taken[id].AsSpan().SequenceEqual(body))
            _changed.Enqueue(id);
        return false;
    }

    private async Task HoldAsync(CancellationToken aborted)
    {
        Interlocked.Increment(ref _heldInAll);
        Interlocked.Increment(ref _held);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted);
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }
}
