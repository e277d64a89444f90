using System.Globalization;
using System.Net.Http.Json;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.World;

/// <summary>A browser at the console's pages: it keeps the cookie, and sends what pages of ours send.</summary>
/// <param name="http">To the server.</param>
/// <param name="from">The network address, as a known proxy tells it; <c>null</c>: there is no proxy.</param>
public sealed class Browser(HttpClient http, string? from = "203.0.113.5")
{
    public const string Password = "correct horse battery";

    /// <summary>Name and value; <c>null</c>: none was given, or it was taken back.</summary>
    public string? Cookie { get; private set; }

    /// <summary>The whole header with which the cookie came.</summary>
    public string? SetCookie { get; private set; }

    /// <summary>What each request may change before it leaves.</summary>
    public Action<HttpRequestMessage> Change { get; set; } = _ => { };

    /// <summary>Adds a person with <see cref="Password"/> to the server's store.</summary>
    /// <returns>The person's id.</returns>
    internal static Task<string> AddAsync(FakeWebhooks fake, string name, Role role, Func<User, User>? change = null) =>
        AddAsync(fake.Services, name, role, change);

    /// <inheritdoc cref="AddAsync(FakeWebhooks, string, Role, Func{User, User}?)"/>
    internal static Task<string> AddAsync(IServiceProvider server, string name, Role role, Func<User, User>? change = null)
    {
        var number = server.GetRequiredService<NumberBlocks>().Take();
        return server.GetRequiredService<AccessStore>().ChangeAsync(draft =>
        {
            var user = new User(number, name, name.ToLowerInvariant(), [role], server.GetRequiredService<TimeProvider>().GetUtcNow());
            user = user with { PasswordHash = new PasswordHasher<User>().HashPassword(user, Password) };
            draft.Put(change?.Invoke(user) ?? user);
            return number.ToString(CultureInfo.InvariantCulture);
        });
    }

    /// <summary>Changes a person in the server's store.</summary>
    internal static Task ChangeAsync(FakeWebhooks fake, string user, Func<User, User> change) =>
        fake.Services.GetRequiredService<AccessStore>().ChangeAsync(draft =>
        {
            draft.Put(change(draft.State.Named(user)!));
            return true;
        });

    public Task<ApiReply> SignInAsync(string user, string password = Password, string? code = null) =>
        PostAsync("sessions", new { user, password, code });

    public Task<ApiReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null);

    public Task<ApiReply> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<ApiReply> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<ApiReply> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<ApiReply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, body: null);

    private async Task<ApiReply> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        if (from is not null)
            request.Headers.Add("X-Forwarded-For", from);
        request.Headers.Add("X-Console", "1");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        Change(request);
        using var reply = await http.SendAsync(request, TestContext.Current.CancellationToken);
        if (reply.Headers.TryGetValues("Set-Cookie", out var cookies))
            Keep(cookies.Single());
        return new(
            reply.StatusCode,
            reply.Content.Headers.ContentType?.MediaType,
            await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            [])
        {
            RetryAfter = reply.Headers.RetryAfter?.Delta,
        };
    }

    private void Keep(string header)
    {
        SetCookie = header;
        var pair = header.Split(';')[0];
        Cookie = pair.EndsWith('=') ? null : pair;
    }
}
