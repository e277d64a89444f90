using ContactCenter.Speech.Transcription.AmazonTranscribe;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Speech.Transcription.AmazonTranscribe;

/// <summary>Signatures as Amazon's own library makes them of the same requests.</summary>
public sealed class AwsSignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.DetectSentiment", "application/x-amz-json-1.1", null,
        "ce507aa86f301ccd0a1145e21c5f5727d93a60e0cbadd53187a1676814cf5d95",
        "1fe9d05937cec7ee9c94200c80be0c228b25c3c74059b3734bbae702c86c93c7")]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.DetectSentiment", "application/x-amz-json-1.1", null,
        "b1422af3c8e4d9bc8b96491a28acf4865a74a48723421d7e25688aa232751758",
        "ffbe5a02b3a89c53de882fae3b732fe29c821585cb7d2bfecd3f9eadc7db27a9")]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.DetectDominantLanguage", "application/x-amz-json-1.1", null,
        "9e8386dd1c36e5e4c7f056e4e3d04f84a1f833e79a35bd06fd263a5067624f85",
        "597fbe7460b669e4800e4ed705422decace3d2eb666b7aaa5059fabdff68c7d8")]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.DetectKeyPhrases", "application/x-amz-json-1.1", null,
        "4697bfd78c09057506fe442e15500d70a310450f71b29950c213e07530be2c5a",
        "2784a9061c1e9b6971191583cbeece6e96d6dd62d23b948d88afacf9c6cd3eb6")]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.DetectEntities", "application/x-amz-json-1.1", null,
        "35b73e27a3dc607323e124f3286c55b070a946d23abfb0f2ba2b67a472faa6c1",
        "a52b89309b471bd129549ac114c719b3b57f1e715e6e067912716a5ee6c75c0a")]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.DetectSyntax", "application/x-amz-json-1.1", null,
        "72cadfacaa77075792d2acf6427f87deeb5a51a23f63c4fa8c6063036cf82f15",
        "727e6c54270ea0cd5a7aa5621efa21bdf5cc56d1f703f642ec32783f2a365394")]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.BatchDetectSentiment", "application/x-amz-json-1.1", null,
        "0a9cca3deb803be4ecb763ee97b5aba925aa84e681508b0e5e569a1d3b3b0845",
        "78368a459c477fd880793f78b3f8bdd4469c7f0d202e556dfcbe306d94b115ac")]
    [InlineData(
        "comprehend", "POST", "https://comprehend.eu-central-1.amazonaws.com/",
        "Comprehend_20171127.DetectSentiment", "application/x-amz-json-1.1", "FwoGZXIvYXdzEXAMPLE//+token==",
        "ce507aa86f301ccd0a1145e21c5f5727d93a60e0cbadd53187a1676814cf5d95",
        "127ffcd2db9e4754af8e1eac1d25af4e2787a56bae2e8a8402d1f1993b36dd17")]
    [InlineData(
        "transcribe", "POST", "https://transcribe.eu-central-1.amazonaws.com/",
        "Transcribe.StartTranscriptionJob", "application/x-amz-json-1.1", null,
        "a898cb552bb483bd44c00c912a04c34c67b410ad58b60f83f77f07c0e53809ca",
        "5533ef56d4fcf30daa1fe1d0fc9566cab5bb98e60c2e677968f2378a223139e3")]
    [InlineData(
        "transcribe", "POST", "https://transcribe.eu-central-1.amazonaws.com/",
        "Transcribe.GetTranscriptionJob", "application/x-amz-json-1.1", null,
        "92e6a7eb278610536b44dc09bb73de7503f79cf55c6cc7cc7649491bd53efe15",
        "8871ade624d68ead93a324ee40d431138407e24fd3a9c0d2619aafd38e686498")]
    [InlineData(
        "s3", "PUT", "https://example-bucket.s3.eu-central-1.amazonaws.com/recordings/Anruf%2042%20%E2%80%93%20Z%C3%BCrich%20%28%C3%A4%2Bb%29.wav",
        null, "audio/wav", null,
        "c888877e765e95d59ecc190124d0b8fb04a171e27599c4e9b4b4cb7e21528178",
        "d37ccd2faf85837ffadf69532855523effd4bb3693e2ecfa2ceb8a9ea278d81e")]
    [InlineData(
        "s3", "GET", "https://example-bucket.s3.eu-central-1.amazonaws.com/recordings/Anruf%2042%20%E2%80%93%20Z%C3%BCrich%20%28%C3%A4%2Bb%29.wav",
        null, null, null,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "3bde06a1aa9f5d768f8b6d889da6e8e496b27e58f269d6868f6fd9a231fed041")]
    [InlineData(
        "s3", "HEAD", "https://example-bucket.s3.eu-central-1.amazonaws.com/recordings/Anruf%2042%20%E2%80%93%20Z%C3%BCrich%20%28%C3%A4%2Bb%29.wav",
        null, null, null,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6ab2a5ca2a0bad654ec2ff60de6494971733720e0bb4c7563866e72ed11c59f1")]
    [InlineData(
        "s3", "GET", "https://s3.eu-central-1.amazonaws.com/example-bucket/transcripts/call-42-rec-7.json",
        null, null, null,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "40b2c2b02f1332a9a1b2b0358be28820b6e73f7413d44d8dc126135eb16dd8a1")]
    [InlineData(
        "s3", "PUT", "https://example-bucket.s3.eu-central-1.amazonaws.com/recordings/Anruf%2042%20%E2%80%93%20Z%C3%BCrich%20%28%C3%A4%2Bb%29.wav",
        null, "audio/wav", null,
        "UNSIGNED-PAYLOAD",
        "f4575658cf7a25d52cc7d8cb2e6a91a1aeb94c5e26700612c9449a25ff02205e")]
    [InlineData(
        "comprehend", "POST", "http://localhost:4566/",
        "Comprehend_20171127.DetectSentiment", "application/x-amz-json-1.1", null,
        "ce507aa86f301ccd0a1145e21c5f5727d93a60e0cbadd53187a1676814cf5d95",
        "bbb34b8263ddf7c6979e2c5dc5d822573cd2f610d005fa4dfcc9605c3edda269")]
    public void A_request_is_signed_as_Amazon_signs_it(
        string service, string method, string url, string? target, string? type, string? token, string payloadHash, string signature)
    {
        using var request = Request(service, method, url, target, type, payloadHash);

        AwsSignature.Sign(request, payloadHash, service, AmazonCloud.Region, new(AmazonCloud.AccessKey, AmazonCloud.SecretKey, token), Now);

        request.Headers.GetValues("Authorization").Single().Should()
            .StartWith($"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261126/eu-central-1/{service}/aws4_request, SignedHeaders=")
            .And.EndWith($"Signature={signature}");
    }

    [Fact]
    public void Keys_tell_nothing_of_their_secrets() => new AwsKeys("AKIDEXAMPLE", "secret", "token").ToString().Should().Be("AKIDEXAMPLE");

    private static HttpRequestMessage Request(string service, string method, string url, string? target, string? type, string payloadHash)
    {
        var request = new HttpRequestMessage(new(method), new Uri(url));
        if (type is not null)
            request.Content = new ByteArrayContent([]) { Headers = { ContentType = new(type) } };
        if (target is not null)
            request.Headers.Add("X-Amz-Target", target);
        if (service == "s3")
            request.Headers.Add("X-Amz-Content-SHA256", payloadHash);
        return request;
    }
}
