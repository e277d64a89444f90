using System.Security.Claims;

namespace ContactCenter.Access;

/// <summary>When the right to an answer ends that still goes on.</summary>
internal interface IAccessEnd
{
    /// <summary>
    /// Is cancelled, within a second, when the session or key that was asked with ends or its permissions change, and is so already if that has
    /// happened.
    /// </summary>
    CancellationToken Of(ClaimsPrincipal asker);
}
