using System.Globalization;
using System.Text;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Posts signed bodies.</summary>
internal sealed class HttpSender(SignedPosts posts) : IDeliverySender
{
    public const string RevisionHeader = "X-Revision";

    private const string Erased = "erased";

    public DeliveryKind Kind => DeliveryKind.Http;

    public Task<DeliveryOutcome> SendAsync(DeliveryTarget target, SentDelivery delivery, CancellationToken cancellationToken)
    {
        var revision = delivery.Revision.ToString(CultureInfo.InvariantCulture);
        return PostAsync(target, IdOf(delivery.Call, target, revision), delivery.Body, [(RevisionHeader, revision)], cancellationToken);
    }

    public Task<DeliveryOutcome> EraseAsync(DeliveryTarget target, ErasedCopy copy, CancellationToken cancellationToken) => PostAsync(
        target, IdOf(copy.Call, target, Erased), Encoding.UTF8.GetBytes(DeliveryBody.OfErased(copy.Named)), [], cancellationToken);

    /// <summary>By which a receiver knows a repetition.</summary>
    private static string IdOf(string call, DeliveryTarget target, string what) => $"{call}/{target.Name}/{what}";

    private Task<DeliveryOutcome> PostAsync(
        DeliveryTarget target, string id, ReadOnlyMemory<byte> body, (string Name, string Value)[] more, CancellationToken cancellationToken) =>
        posts.PostAsync(
            new($"target/{target.Name}", target.Url!, target.AllowedNetworks), id, body, [[.. target.Secret]], [.. target.Headers, .. more], cancellationToken);
}
