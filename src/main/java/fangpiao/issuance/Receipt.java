package fangpiao.issuance;

import fangpiao.shared.IdNumber;

/** Who took the voucher at the counter: the holder, or an agent with a power of attorney (D11, D12). */
record Receipt(ReceiverKind receiver, String agentName, IdNumber agentIdNo, String powerOfAttorneyNo) {

    enum ReceiverKind {
        HOLDER,
        AGENT
    }
}
