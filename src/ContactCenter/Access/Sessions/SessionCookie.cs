using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Sessions;

/// <summary>The cookie with a session's id: 256 random bits, of which only the hash is kept.</summary>
internal sealed class SessionCookie(SignInSettings settings)
{
    /// <summary>Browsers take a cookie of this name only from https, for this host and for all its paths.</summary>
    private const string SecureName = "__Host-cc";

    private const string PlainName = "cc";

    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id)));

    public static bool IsIn(HttpRequest request) => Read(request) is not null;

    public static string? Read(HttpRequest request) =>
        request.Cookies[request.IsHttps ? SecureName : PlainName] is { Length: > 0 and <= 100 } id ? id : null;

    public void Give(HttpContext http, string id) => http.Response.Cookies.Append(NameFor(http), id, Options(http));

    public void TakeBack(HttpContext http) => http.Response.Cookies.Delete(NameFor(http), Options(http));

    private static string NameFor(HttpContext http) => http.Request.IsHttps ? SecureName : PlainName;

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = http.Request.IsHttps ? "/" : settings.Console.Path,
        IsEssential = true,
    };
}
