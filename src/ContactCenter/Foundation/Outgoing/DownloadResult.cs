using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>How a download ended. Its reasons are sentences for people; no query of an address and no content stands in them.</summary>
public abstract record DownloadResult
{
    private DownloadResult()
    {
    }

    public T Match<T>(Func<Done, T> done, Func<RefusedForGood, T> refusedForGood, Func<TryAgain, T> tryAgain) => this switch
    {
        Done result => done(result),
        RefusedForGood result => refusedForGood(result),
        TryAgain result => tryAgain(result),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The sink has the whole file.</summary>
    /// <param name="Sha256">SHA-256 of all bytes, 64 hexadecimal digits in lower case.</param>
    /// <param name="Bytes">How many bytes there are.</param>
    /// <param name="ContentType">Type and subtype as the server told them; <c>null</c>: it told none.</param>
    public sealed record Done(string Sha256, long Bytes, string? ContentType) : DownloadResult
    {
        /// <summary>What the server told as <c>Link</c>, several with commas between; <c>null</c>: nothing.</summary>
        public string? Link { get; init; }
    }

    /// <summary>It will not come however often it is asked for, unless somebody changes something. What the sink has is of no use.</summary>
    public sealed record RefusedForGood(DownloadRefusal Refusal, string Reason) : DownloadResult
    {
        /// <summary>The HTTP status that refused it; <c>null</c>: it was not the server.</summary>
        public HttpStatusCode? Status { get; init; }
    }

    /// <summary>It may come later; with the same sink and <see cref="DownloadProgress"/> it goes on where it was.</summary>
    /// <param name="RetryAfter">How long the server wants not to be asked, a day at most; <c>null</c>: it did not say.</param>
    public sealed record TryAgain(string Reason, TimeSpan? RetryAfter = null) : DownloadResult
    {
        /// <summary>Whether asking for the rest at once may help: the answer was broken off, or did not fit what the sink has.</summary>
        internal bool IsCut { get; init; }
    }
}
