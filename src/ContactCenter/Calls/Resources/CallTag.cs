using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Calls.Resources;

/// <summary>
/// The <c>ETag</c> of a call: another one when its notes or attributes have changed, the same while the call goes on. So who writes them is
/// stopped by others who write, and not by what the caller does.
/// </summary>
internal static class CallTag
{
    public const string Header = "If-Match";
    public const string Meaning = "The ETag of the call as it was read; without it whatever is there is written over.";

    /// <summary>No call has it.</summary>
    private const int NoRevision = -1;

    public static string Of(CallSession call) => string.Create(CultureInfo.InvariantCulture, $"\"{call.Attached.Revision}\"");

    /// <returns>The revision that the request wants to change; <c>null</c>: whichever there is.</returns>
    public static int? SeenBy(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags) || tags is not [var tag])
            return NoRevision;
        if (tag.Equals(EntityTagHeaderValue.Any))
            return null;
        return !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : NoRevision;
    }
}
