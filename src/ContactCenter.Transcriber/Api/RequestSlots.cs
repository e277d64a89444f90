using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>How many requests are let in at once; each costs memory.</summary>
/// <param name="count">At least 1.</param>
internal sealed class RequestSlots(int count)
{
    private int _taken;

    /// <summary>Lets a request in.</summary>
    /// <returns>Frees its place when it is disposed.</returns>
    /// <exception cref="RequestException">There are too many.</exception>
    public IDisposable Enter()
    {
        if (Interlocked.Increment(ref _taken) <= count)
            return new Place(this);
        Interlocked.Decrement(ref _taken);
        throw new RequestException(StatusCodes.Status429TooManyRequests, "too_many_requests", "Too many requests are under way; try again later.");
    }

    private sealed class Place(RequestSlots slots) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref slots._taken);
    }
}
