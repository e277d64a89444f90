using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>A file that goes to an org.</summary>
/// <param name="Name">Such as <c>CustomerTranscripts.json</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="OpenAsync">Opens its bytes from the beginning, each time anew.</param>
internal sealed record OrgFile(FileTitle Title, string Name, long Length, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    public static OrgFile OfText(string call, string kind, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new(
            new(call, kind, Convert.ToHexStringLower(SHA256.HashData(bytes))),
            $"{kind}.json",
            bytes.Length,
            _ => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)));
    }
}
