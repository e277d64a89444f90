using ContactCenter.Api;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>What a vCon looks like, in the description of the API.</summary>
internal static class VconExample
{
    public static ApiDescription Part { get; } = new()
    {
        Examples = new Dictionary<Type, string>
        {
            [typeof(VconResource)] = """
                {"vcon":"0.0.1","uuid":"019b8d8a-5d00-8a4f-9a1c-3f0b6c2d8e71","created_at":"2026-01-05T10:05:00+00:00",
                "parties":[{"role":"customer","tel":"+447700900001"},{"role":"agent","name":"Ann","validation":"none"}],
                "dialog":[{"type":"recording","start":"2026-01-05T10:00:10+00:00","duration":290,"parties":[0,1],"mimetype":"audio/x-wav",
                "url":"https://contact.example.com/api/v1/recordings/17/audio","alg":"SHA-512",
                "signature":"z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg_SpIdNs6c5H0NE8XYXysP-DGNKHfuwvY7kxvUdBeoGlODJ6-SfaPg"}],
                "analysis":[{"type":"summary","dialog":[0],"mimetype":"text/plain","vendor":"Embedded","body":"Caller: The chair is broken.",
                "encoding":"none"}]}
                """,
            [typeof(VconParty)] = """{"role":"agent","tel":null,"name":"Ann","validation":"none"}""",
            [typeof(VconDialog)] = """
                {"type":"text","start":"2026-01-05T10:00:10+00:00","duration":4.5,"parties":[0],"originator":null,"mimetype":"text/plain","url":null,"alg":null,
                "signature":null,"body":"The chair is broken.","encoding":"none"}
                """,
            [typeof(VconAnalysis)] = """
                {"type":"language","dialog":[0],"mimetype":"application/json","vendor":"Embedded","schema":"ContactCenter language",
                "body":"{\"code\":\"en\",\"score\":0.99,\"provider\":\"Embedded\"}","encoding":"json"}
                """,
        },
    };
}
