using System.Text;
using ContactCenter.AfterCall.Delivery;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>Signatures that the reference implementation of Standard Webhooks has accepted.</summary>
public sealed class StandardSignatureTests
{
    private const string Payload = """{"type":"call.ended","timestamp":"2026-11-26T12:00:00Z","data":{"callId":"42","city":"Zürich"}}""";

    [Theory]
    [InlineData(1_795_694_400, "v1,NhFvLvdC40jHcPAsJuCqn91ekz7CktHgJzlqTjOjKx0=")]
    [InlineData(1_795_694_100, "v1,5G4HHVVTrDpE14CUPzddo9mrptAdlbW0QdG+1N3tjKc=")]
    public void A_body_is_signed_as_the_reference_does(long at, string signature)
    {
        var secret = Convert.FromBase64String("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        var headers = StandardSignature.Of([secret], "msg_2y7kExample0001", DateTimeOffset.FromUnixTimeSeconds(at), Encoding.UTF8.GetBytes(Payload));

        headers.Should().Equal(
            ("webhook-id", "msg_2y7kExample0001"), ("webhook-timestamp", $"{at}"), ("webhook-signature", signature));
    }
}
