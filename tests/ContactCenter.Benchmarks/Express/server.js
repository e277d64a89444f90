'use strict';

// A contact center as tutorials write it: unsigned, all in memory, forgotten when the process ends.
const express = require('express');

const app = express();
const legs = new Map();

app.use(express.json());

app.post('/webhooks/answer', (req, res) => {
  legs.set(req.body.uuid, { conversation: req.body.conversation_uuid, caller: req.body.from });
  res.json([
    {
      action: 'talk',
      text: 'Thank you for calling Example Inc.! Press 1 to talk to the sales department, or press 2 to talk to the support department.',
      bargeIn: true,
    },
    {
      action: 'input',
      type: ['dtmf'],
      dtmf: { maxDigits: 1, timeOut: 5 },
      eventUrl: [`${req.protocol}://${req.headers.host}/webhooks/input`],
    },
  ]);
});

app.listen(Number(process.env.PORT || 3000), '127.0.0.1');
