using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Api;
using ContactCenter.Foundation.Encryption;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Answers with a part of a recording, or with the range of it that is asked for. Where it was changed the answer is 503; once bytes have left it is
/// broken off, so that what has come does not pass for the whole.
/// </summary>
/// <param name="sounds">Opens it.</param>
/// <param name="recording">Whose part it is.</param>
/// <param name="name">The part's.</param>
/// <param name="type">Its media type; <c>null</c>: what its first bytes say.</param>
internal sealed class SoundResult(SealedSounds sounds, Recording recording, string name, string? type) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            var sound = await sounds.OpenAsync(recording, name, httpContext.RequestAborted);
            // What somebody was allowed to hear stays in no cache for who sits there next.
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            await using (sound)
            {
                var told = type ?? await MediaTypes.OfAsync(sound, httpContext.RequestAborted);
                sound.Position = 0;
                await TypedResults.Stream(sound, told, enableRangeProcessing: true).ExecuteAsync(httpContext);
            }
        }
        catch (EncryptionException) when (httpContext.Response.HasStarted)
        {
            httpContext.Abort();
        }
        catch (EncryptionException)
        {
            await RefuseAsync(httpContext, $"Nothing of the recording is given: {ChangedSounds.Reason}.");
        }
        catch (SoundMissingException)
        {
            await RefuseAsync(httpContext, "The file of the recording is missing.");
        }
    }

    private static Task RefuseAsync(HttpContext http, string detail)
    {
        http.Response.ContentLength = null;
        http.Response.Headers.Remove(HeaderNames.ContentRange);
        http.Response.Headers.Remove(HeaderNames.AcceptRanges);
        return Problems.Unavailable(detail).ExecuteAsync(http);
    }
}
